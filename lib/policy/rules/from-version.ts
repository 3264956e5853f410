import type {FrozenBlock, FrozenSubprocessor, PolicyContent, TextBlock} from '../model/index.ts'
import {ownDomainsOf} from './domains.ts'
import {keyed} from './path.ts'
import type {Referred, RuleSubject, SubjectBlock, SubjectText} from './subject.ts'

function textOf(block: TextBlock, path: string, hidden: boolean): SubjectText {
  return {
    type: 'text',
    path,
    hidden,
    isHeading: block.style === 'h3' || block.style === 'h4',
    text: block.children.map(({text}) => text).join(''),
    links: block.markDefs.map(({_key, href}) => ({
      path: `${keyed(`${path}.markDefs`, _key)}.href`,
      href,
    })),
  }
}

const referred = (recipient: FrozenSubprocessor): Referred => ({id: recipient._id, recipient})

/** A block of a version; of a hidden one nothing is left but its place. */
function blockOf(block: FrozenBlock, parent: string): SubjectBlock {
  const path = keyed(parent, block._key)
  if (block._type === 'block') return textOf(block, path, false)
  const place = {path, hidden: block.hidden}
  switch (block._type) {
    case 'controllerCard':
      return {type: 'controllerCard', ...place}
    case 'callout': {
      const texts = block.hidden
        ? []
        : block.body.map((text) => textOf(text, keyed(`${path}.body`, text._key), false))
      return {type: 'callout', ...place, texts}
    }
    case 'rightsList': {
      if (block.hidden) return {type: 'rightsList', ...place, rights: []}
      const {email, rights} = block
      return {type: 'rightsList', ...place, ...(email && {email}), rights}
    }
    case 'subprocessorList': {
      const entries = block.hidden ? [] : block.entries
      return {
        type: 'subprocessorList',
        ...place,
        entries: entries.map((entry) => ({
          path: keyed(`${path}.entries`, entry._key),
          hidden: entry.hidden,
          ...(!entry.hidden && {
            refersTo: referred(entry.subprocessor),
            ...(entry.note && {note: entry.note}),
          }),
        })),
      }
    }
    case 'cookieList': {
      const providers = block.hidden ? [] : block.providers
      return {
        type: 'cookieList',
        ...place,
        providers: providers.map((provider) => {
          const own = {path: keyed(`${path}.providers`, provider._key), hidden: provider.hidden}
          if (provider.hidden) return {...own, cookies: []}
          return {
            ...own,
            name: provider.name,
            ...(provider.provider && {refersTo: referred(provider.provider)}),
            ...(provider.description && {description: provider.description}),
            cookies: provider.cookies.map(({_key, _type, ...cookie}) => ({
              ...cookie,
              path: keyed(`${own.path}.cookies`, _key),
              hidden: false,
            })),
          }
        }),
      }
    }
  }
}

/**
 * A published version as rules read it.
 *
 * @param options.mainSiteUrl - the site whose domain is the controller's own
 */
export function subjectOfVersion(
  policy: PolicyContent,
  {mainSiteUrl}: {readonly mainSiteUrl?: string | undefined} = {},
): RuleSubject {
  return {
    id: policy.policy,
    language: policy.language,
    ...(policy.reviewedOn && {reviewedOn: policy.reviewedOn}),
    controller: policy.controller,
    ownDomains: ownDomainsOf(policy.controller.email, mainSiteUrl),
    version: policy.version,
    acknowledgements: policy.acknowledgements ?? [],
    sections: policy.sections.map((section) => {
      const path = keyed('sections', section._key)
      if (section.hidden) {
        return {path, hidden: true, heading: '', anchors: [], covers: [], blocks: []}
      }
      return {
        path,
        hidden: false,
        heading: section.heading,
        anchors: [section.anchor, ...(section.formerAnchors ?? [])],
        covers: section.covers,
        blocks: section.body.map((block) => blockOf(block, `${path}.body`)),
      }
    }),
  }
}
