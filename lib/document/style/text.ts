/** The text of a policy. */
export const TEXT = `
.text{
counter-reset:section;
}
.text>section{
counter-increment:section;
margin-top:3.5rem;
}
.text>section>*{
max-width:39rem;
}
.text>section>:is(table,.rights,.glossary,.data){
max-width:none;
}
.h{
position:relative;
margin-block:2rem .5rem;
}
.h :is(h2,h3,h4){
display:inline;
box-decoration-break:clone;
-webkit-box-decoration-break:clone;
}
.h h2{
font-size:1.625rem;
letter-spacing:-.012em;
}
.h h2::before{
content:counter(section) '\\2002';
color:var(--pen);
font-weight:400;
font-variant-numeric:lining-nums tabular-nums;
}
.h h3{
font-size:1.1875rem;
}
.h h4{
font-size:1.0625rem;
font-style:italic;
}
.anchor,.lang{
position:absolute;
min-width:1.5rem;
padding-inline:.35rem;
font:.9375rem/1.6 var(--sans);
text-decoration:none;
opacity:0;
}
.h .lang{
inset:auto 0 100% auto;
}
.h:hover>a,.h:has(:target)>a,.h>a:focus{
opacity:1;
}
@media (hover:none){
.anchor{
opacity:.55;
}
}
@media (min-width:66rem){
.h h2::before{
position:absolute;
right:100%;
padding-inline-end:.55rem;
}
}
`
