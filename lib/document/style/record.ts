/** History, the standing of a version, and changes. */
export const RECORD = `
.up{
font:1rem/1.5 var(--sans);
}
.title .up{
margin:0 0 .75rem;
}
.versions{
list-style:none;
padding:0;
max-width:44rem;
}
.versions li{
border-top:1px solid var(--line);
padding-block:1.5rem;
margin:0;
}
.versions li:first-child{
border-top:3px solid var(--ink);
}
.versions h2{
font-size:1.375rem;
}
.versions p{
margin:.3rem 0;
}
.small{
font-family:var(--sans);
}
.fingerprint{
margin-top:4rem;
padding-top:1.5rem;
border-top:1px solid var(--line);
font:.9375rem/1.6 var(--sans);
}
.fingerprint p{
max-width:44rem;
}
.fingerprint h2{
font-size:1.0625rem;
margin-bottom:.5rem;
}
.lead{
font-size:1.25em;
line-height:1.45;
max-width:39rem;
margin-bottom:2rem;
}
ins{
background:var(--mark);
color:var(--on-mark);
text-decoration:none;
padding-block:.06em;
}
ins a{
color:inherit;
}
del+ins{
margin-inline-start:.2em;
}
del{
color:var(--soft);
text-decoration-thickness:.08em;
}
.said{
border-top:3px solid var(--ink);
padding-top:1rem;
}
.said h2,.wordwise>h2{
font:650 1rem/1.4 var(--sans);
color:var(--pen);
}
.said dl>div{
display:grid;
gap:.25rem 2rem;
padding-block:1rem;
border-bottom:1px solid var(--line);
}
.said dd{
margin-bottom:.35rem;
max-width:39rem;
}
.wordwise{
margin-top:3.5rem;
max-width:39rem;
}
.wordwise section{
margin-top:2.25rem;
}
.wordwise h3{
font-size:1.375rem;
margin-bottom:.5rem;
}
.moved{
font:.9375rem/1.5 var(--sans);
color:var(--soft);
margin-bottom:.4rem;
}
.moved::before{
content:'↕ ';
content:'↕ ' / '';
}
.item{
padding-inline-start:1.3em;
}
.item::before{
content:'• ';
content:'• ' / '';
margin-inline-start:-1em;
color:var(--soft);
}
@media (min-width:48rem){
.said dl>div{
grid-template-columns:11rem 1fr;
}
.said dd{
grid-column:2;
}
.said dt{
grid-row:1;
}
}
@media print{
ins{
text-decoration:underline;
}
}
@media (forced-colors:active){
ins{
text-decoration:underline;
}
}
`
