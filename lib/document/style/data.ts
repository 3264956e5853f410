/** Tables, cards and lists that are made from fields. */
export const DATA = `
table{
display:block;
margin-block:1.5rem 2rem;
font:.9375rem/1.5 var(--sans);
}
caption{
display:block;
text-align:start;
font:700 1.125rem/1.4 var(--serif);
padding-bottom:.6rem;
}
caption .small{
font:.9375rem/1.5 var(--sans);
}
tbody,tr,th,td{
display:block;
text-align:start;
vertical-align:top;
}
tr{
padding-block:.9rem;
border-top:1px solid var(--line);
}
tbody th{
font-size:1.0625rem;
}
th .small{
font-weight:400;
}
td{
display:grid;
grid-template-columns:7.5rem 1fr;
padding-top:.35rem;
}
td::before{
content:attr(data-title);
content:attr(data-title) / '';
color:var(--soft);
grid-row:1/9;
}
td>*{
grid-column:2;
}
.glossary{
display:grid;
grid-template-columns:repeat(auto-fit,minmax(min(15rem,100%),1fr));
gap:.9rem 2rem;
margin-bottom:2rem;
font:.9375rem/1.5 var(--sans);
}
.providers div{
margin-bottom:.75rem;
}
.glossary dt,.providers dt{
font-weight:600;
color:inherit;
}
.glossary dd{
color:var(--soft);
}
.data summary{
font:.9375rem/1.5 var(--sans);
cursor:pointer;
padding-block:.2rem;
margin-bottom:.75rem;
}
.data{
margin-block:-.75rem 1.5rem;
}
.card{
display:flex;
flex-wrap:wrap;
gap:1rem 2.25rem;
margin-block:1.5rem;
padding-block:1.1rem;
border-block:1px solid var(--line);
}
.rights{
display:grid;
grid-template-columns:repeat(auto-fit,minmax(min(17rem,100%),1fr));
gap:1.75rem 2.5rem;
margin-block:2rem;
}
.rights dt{
font:700 1em/1.5 var(--serif);
color:inherit;
}
.action{
margin-top:.35rem;
font:600 .9375rem/1.6 var(--sans);
}
.action a{
display:inline-block;
}
@media print,(min-width:48rem){
table{
display:table;
width:100%;
border-collapse:collapse;
}
caption{
display:table-caption;
}
thead{
display:table-header-group;
position:static;
clip-path:none;
}
tbody{
display:table-row-group;
}
tr{
display:table-row;
}
th,td{
display:table-cell;
padding:.75rem 1.25rem .75rem 0;
}
.recipients th:first-child{
width:26%;
}
.cookies{
table-layout:fixed;
}
.cookies th:first-child{
width:23%;
}
.cookies th:nth-child(2){
width:20%;
}
.cookies th:last-child{
width:17%;
}
thead tr{
border:0;
}
thead th{
padding-block:0 .4rem;
font-weight:400;
color:var(--soft);
}
tbody th{
font-size:inherit;
}
td::before{
content:none;
}
td:last-child{
min-width:7em;
padding-inline-end:0;
}
}
`
