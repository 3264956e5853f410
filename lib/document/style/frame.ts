/** The frame of a page: its head and foot, title, summary and contents. */
export const FRAME = `
.skip{
position:absolute;
inset:.5rem auto auto .5rem;
padding:.6rem 1rem;
background:var(--mark);
color:var(--on-mark);
font:600 1rem var(--sans);
}
.skip:not(:focus){
clip-path:inset(50%);
}
.site,main{
max-width:82rem;
margin:auto;
padding-inline:var(--edge);
}
/* A link beside a heading that fills its line may stand in the margin. */
main{
overflow-x:clip;
}
.site{
font:.9375rem/1.5 var(--sans);
}
header.site nav{
display:flex;
flex-wrap:wrap;
justify-content:space-between;
align-items:baseline;
gap:.25rem 1.5rem;
padding-block:1.1rem;
}
header.site a{
display:inline-block;
padding-block:.2rem;
}
.name{
color:var(--soft);
text-decoration:none;
}
.name strong{
color:var(--ink);
margin-inline-end:.35em;
}
.name:hover *{
color:inherit;
}
.languages{
display:flex;
gap:1rem;
margin:0;
padding:0;
list-style:none;
}
.languages li{
margin:0;
}
[aria-current]{
color:inherit;
text-decoration:none;
}
footer.site{
margin-top:5rem;
}
footer.site>*{
border-top:1px solid var(--line);
padding-block:1.25rem 2.5rem;
margin:0;
color:var(--soft);
}
.title{
padding-block:clamp(1.5rem,5vw,4rem) 1.5rem;
}
.title p{
margin:1.1rem 0 0;
max-width:39rem;
}
.dateline,.policies .small{
font:1rem/1.5 var(--sans);
color:var(--soft);
}
.dateline time{
color:var(--ink);
font-weight:600;
}
.policies{
padding:0;
list-style:none;
}
.policies li{
padding-block:1rem;
border-top:1px solid var(--line);
font-size:1.35rem;
}
.notice,.callout{
padding-inline-start:1rem;
border-inline-start:.45rem solid var(--mark);
}
.notice{
font:1rem/1.55 var(--sans);
margin-bottom:1.5rem;
max-width:44rem;
}
.callout>:last-child{
margin-bottom:0;
}
.callout{
margin-block:1.5rem;
}
.summary{
border-top:3px solid var(--ink);
padding-top:1rem;
}
.summary h2{
font:650 1rem/1.4 var(--sans);
color:var(--pen);
}
.summary dl{
display:grid;
grid-template-columns:repeat(auto-fit,minmax(min(19rem,100%),1fr));
gap:1.25rem 3rem;
margin:1rem 0 0;
}
dt{
font:.9375rem/1.5 var(--sans);
color:var(--soft);
}
.contents{
margin-block:2rem;
font:1rem/1.4 var(--sans);
border-block:1px solid var(--line);
}
.contents summary{
padding-block:.8rem;
font-weight:600;
cursor:pointer;
}
.contents ol{
margin:0 0 .75rem;
padding:0;
list-style:none;
counter-reset:toc;
}
.contents li{
counter-increment:toc;
margin:0;
}
.contents a{
display:grid;
grid-template-columns:1.8rem 1fr;
padding-block:.4rem;
color:inherit;
text-decoration:none;
}
.contents a::before{
content:counter(toc);
place-self:start;
color:var(--soft);
font-variant-numeric:tabular-nums;
}
.contents a:hover{
color:var(--pen);
background:none;
text-decoration:underline;
}
/* Where the reader is, in browsers that can tell without script. */
.contents ol{
scroll-target-group:auto;
}
.contents a:target-current{
color:var(--pen);
}
.contents a:target-current::before{
background:var(--mark);
box-shadow:0 0 0 .25rem var(--mark);
border-radius:.5em .1em .4em .1em;
color:var(--on-mark);
}
@media (min-width:66rem){
article{
display:grid;
grid-template-columns:15rem minmax(0,1fr);
column-gap:4.5rem;
}
footer.site>*{
margin-inline-start:19.5rem;
}
article>*{
grid-column:2;
}
.contents{
grid-column:1;
grid-row:2/span 9;
align-self:start;
position:sticky;
top:1.5rem;
max-height:calc(100vh - 3rem);
overflow:auto;
margin:0 0 0 -.25rem;
padding-inline-start:.25rem;
border:0;
font-size:.9375rem;
}
@supports selector(::details-content){
.contents ::details-content{
content-visibility:visible;
block-size:auto;
}
.contents summary{
display:none;
}
}
}
`
