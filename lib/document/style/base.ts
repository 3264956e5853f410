/** Ink, paper, pen and marker: a contract that somebody has read with care. */
export const BASE = `
:root{
color-scheme:light dark;
--paper:#fff;
--ink:#1a1d23;
--soft:#586070;
--line:#d5d9e0;
--wash:#f3f5f8;
--pen:#1d3fa6;
--mark:#ffe45e;
--on-mark:#1a1d23;
--serif:Charter,'Bitstream Charter','Sitka Text',Cambria,'Noto Serif',serif;
--sans:system-ui,'Segoe UI',Roboto,'Noto Sans',sans-serif;
--edge:clamp(1.125rem,5vw,3rem);
}
@media (prefers-color-scheme:dark){
:root{
--paper:#14171c;
--ink:#e9e7e2;
--soft:#a5acb8;
--line:#363c47;
--wash:#1d2128;
--pen:#a3bcff;
--mark:#6a5a00;
--on-mark:#fffbe0;
}
}
*{
box-sizing:border-box;
}
html{
-webkit-text-size-adjust:none;
text-size-adjust:none;
scroll-padding-top:1.5rem;
}
body{
margin:0;
background:var(--paper);
color:var(--ink);
font:1.125rem/1.6 var(--serif);
font-kerning:normal;
overflow-wrap:break-word;
}
h1,h2,h3,h4{
line-height:1.2;
text-wrap:balance;
margin:0;
}
h1{
font-size:clamp(1.55rem,8vw,4.25rem);
line-height:1.04;
letter-spacing:-.025em;
}
.long{
hyphens:auto;
}
p,ul,ol,dl,blockquote{
margin:0 0 1em;
text-wrap:pretty;
}
ul,ol{
padding-inline-start:1.3em;
}
li{
margin-bottom:.3em;
}
li::marker{
color:var(--soft);
}
blockquote{
padding-inline-start:1.3em;
font-style:italic;
}
dd{
margin:0;
}
.small{
display:block;
font-size:.875em;
line-height:1.45;
color:var(--soft);
}
code{
font:.94em/1.4 ui-monospace,SFMono-Regular,Consolas,'DejaVu Sans Mono',monospace;
overflow-wrap:anywhere;
}
a{
color:var(--pen);
text-decoration-thickness:.07em;
text-underline-offset:.16em;
text-decoration-color:color-mix(in srgb,currentColor 45%,transparent);
}
a:hover{
background:var(--mark);
color:var(--on-mark);
text-decoration-color:currentColor;
}
mark{
background:var(--mark);
color:var(--on-mark);
margin-inline:-.1em;
padding:.06em .2em;
border-radius:.7em .25em .6em .2em;
box-decoration-break:clone;
-webkit-box-decoration-break:clone;
}
:is(dd,dd>a,footer p)>mark:first-child{
margin-inline-start:-.2em;
}
::selection{
background:var(--mark);
color:var(--on-mark);
}
:focus-visible{
outline:3px solid var(--pen);
outline-offset:3px;
}
main:focus{
outline:0;
}
:target{
--soft:var(--on-mark);
--pen:var(--on-mark);
background:var(--mark);
color:var(--on-mark);
}
.nowrap{
white-space:nowrap;
}
@media (min-width:66rem){
body{
font-size:1.1875rem;
}
h1{
font-size:min(5.4vw,4.75rem);
}
}
.hidden,thead{
position:absolute;
width:1px;
height:1px;
overflow:hidden;
clip-path:inset(50%);
white-space:nowrap;
}
`
