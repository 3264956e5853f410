/** The look of the bar above a preview; it uses the colours of the page's own style sheet. */
export const BAR_STYLE = `
.preview-bar{
background:var(--mark);
color:var(--on-mark);
font:.9375rem/1.5 var(--sans);
padding:.7rem var(--edge);
}
.preview-bar>*{
max-width:calc(82rem - 2*var(--edge));
margin:0 auto;
}
.preview-bar p+details{
margin-top:.25rem;
}
.preview-bar a{
color:inherit;
text-decoration:underline;
}
.preview-bar a:hover{
background:var(--on-mark);
color:var(--mark);
}
.preview-bar summary{
cursor:pointer;
}
.preview-bar ul{
margin:.4rem 0 .2rem;
}
.preview-bar li::marker{
color:inherit;
}
.preview-bar :focus-visible{
outline-color:currentColor;
}
@media print{
.preview-bar{
display:none;
}
}
`.replaceAll('\n', '')
