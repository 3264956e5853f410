/** On paper, and for readers who choose their own colours. */
export const PRINT = `
@media (prefers-reduced-motion:no-preference){
html{
scroll-behavior:smooth;
}
}
@media (forced-colors:active){
mark,:target{
outline:1px solid;
}
.notice,.callout{
border-inline-start-color:Highlight;
}
}
@page{
size:A4;
margin:22mm 20mm 24mm 24mm;
@bottom-right{
content:counter(page) ' / ' counter(pages);
font:8pt sans-serif;
}
}
@media print{
:root{
color-scheme:light;
--paper:#fff;
--ink:#000;
--soft:#444;
--line:#bbb;
--wash:none;
--pen:#000;
--mark:none;
--on-mark:#000;
}
html{
font-size:9.25pt;
}
body{
font-size:1.125rem;
line-height:1.45;
}
.site,main{
max-width:none;
padding:0;
}
header.site a:not(.name),.languages,.contents,.anchor,.action,.skip,footer p+p,.data summary{
display:none;
}
/* What is folded on a screen cannot be opened on paper. */
.data::details-content{
content-visibility:visible;
block-size:auto;
}
.data{
margin-top:0;
}
h1{
font-size:28pt;
}
.text>section>*{
max-width:none;
}
.h,thead,p:has(+ul){
break-after:avoid;
}
tbody tr:first-child{
break-before:avoid;
}
tr,.cookies,.fingerprint,.rights>div,.glossary>div,.card,.callout{
break-inside:avoid;
}
}
`

/** A text as a CSS string. Everything but letters, digits and spaces is escaped. */
function cssString(text: string): string {
  const escaped = text.replace(
    /[^\p{L}\p{N} ]/gu,
    (character) => `\\${character.codePointAt(0)?.toString(16)} `,
  )
  return `'${escaped}'`
}

/** The style that prints a text at the foot of every sheet of paper. */
export function sheetFoot(text: string): string {
  return `@page{@bottom-left{content:${cssString(text)};font:8pt sans-serif}}`
}
