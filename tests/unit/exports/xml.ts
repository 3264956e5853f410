import {RelaxNGValidator, XmlDocument, XmlElement} from 'libxml2-wasm'

/** An XML document that was parsed strictly, to be asked for texts and attributes. */
export function parseXml(text: string) {
  const document = XmlDocument.fromString(text)
  const namespaces = {
    a: 'http://www.w3.org/2005/Atom',
    s: 'http://www.sitemaps.org/schemas/sitemap/0.9',
    x: 'http://www.w3.org/1999/xhtml',
  }
  return {
    document,
    /** The text of each node that the XPath finds. */
    all: (xpath: string) => document.find(xpath, namespaces).map((node) => node.content),
    /** The attributes of each element that the XPath finds. */
    attributes: (xpath: string) =>
      document
        .find(xpath, namespaces)
        .flatMap((node) =>
          node instanceof XmlElement
            ? [
                Object.fromEntries(
                  node.attrs.map((attribute) => [attribute.name, attribute.content]),
                ),
              ]
            : [],
        ),
  }
}

/**
 * The part of Atom that the feeds use, as RFC 4287, section 4, has it: which elements a feed and an
 * entry hold, and how often.
 */
const ATOM = `<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="http://www.w3.org/2005/Atom"
  datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <define name="text"><optional><attribute name="type"><choice><value>text</value><value>html</value></choice></attribute></optional><text/></define>
  <define name="uri"><data type="anyURI"/></define>
  <define name="date"><data type="dateTime"/></define>
  <define name="link"><element name="link">
    <attribute name="href"><ref name="uri"/></attribute>
    <optional><attribute name="rel"><text/></attribute></optional>
    <optional><attribute name="type"><data type="string"><param name="pattern">.+/.+</param></data></attribute></optional>
    <optional><attribute name="hreflang"><data type="language"/></attribute></optional>
  </element></define>
  <define name="entry"><element name="entry"><interleave>
    <element name="id"><ref name="uri"/></element>
    <element name="title"><ref name="text"/></element>
    <element name="updated"><ref name="date"/></element>
    <optional><element name="published"><ref name="date"/></element></optional>
    <optional><element name="summary"><ref name="text"/></element></optional>
    <optional><element name="content"><ref name="text"/></element></optional>
    <zeroOrMore><element name="category"><attribute name="term"/><optional><attribute name="label"/></optional></element></zeroOrMore>
    <zeroOrMore><ref name="link"/></zeroOrMore>
  </interleave></element></define>
  <start><element name="feed">
    <optional><attribute name="xml:lang"><data type="language"/></attribute></optional>
    <interleave>
      <element name="id"><ref name="uri"/></element>
      <element name="title"><ref name="text"/></element>
      <element name="updated"><ref name="date"/></element>
      <oneOrMore><element name="author"><element name="name"><text/></element></element></oneOrMore>
      <zeroOrMore><ref name="link"/></zeroOrMore>
      <zeroOrMore><ref name="entry"/></zeroOrMore>
    </interleave>
  </element></start>
</grammar>`

/** Throws where a feed is not what RFC 4287 calls one. */
export function validateAtom(document: XmlDocument): void {
  const validator = RelaxNGValidator.fromDoc(XmlDocument.fromString(ATOM))
  validator.validate(document)
}
