export const BASE = `
body{
margin:0 auto;
max-width:60rem;
padding:1rem;
font:1.1rem/1.5 serif;
}
`
