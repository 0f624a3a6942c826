/** Contrast of at least 4.5 in light and dark; whole topics stay on one printed page where they can. */
export const HTML_STYLE = `
:root { color-scheme: light dark; --soft: light-dark(#555, #bbb); --line: light-dark(#767676, #8a8a8a); }
html { background: light-dark(#fff, #16181d); color: light-dark(#181818, #f3f3f3); }
a { color: light-dark(#0b5cab, #8cc8ff); }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1, h2, h3, h4, h5 { line-height: 1.25; margin: 2rem 0 0.5rem; break-after: avoid; }
.verdict { border-inline-start: 0.4rem solid var(--line); padding-inline-start: 0.75rem; font-size: 1.25rem; }
.verdict.not-ready { border-color: light-dark(#ba0517, #fe8f7d); }
.verdict.ready-with-reservations { border-color: light-dark(#8c4b02, #fcc003); }
.verdict.ready { border-color: light-dark(#2e844a, #41b658); }
.marks, caption { color: var(--soft); }
.topic { break-inside: avoid; }
.text { white-space: pre-line; }
dl { margin: 0.5rem 0; }
dl > div { display: flex; flex-wrap: wrap; column-gap: 0.5rem; }
dt { font-weight: bold; }
dd { margin: 0; }
table { border-collapse: collapse; width: 100%; }
caption { position: absolute; clip-path: inset(50%); height: 1px; width: 1px; overflow: hidden; white-space: nowrap; }
th, td { border: 1px solid var(--line); padding: 0.25rem 0.5rem; text-align: start; vertical-align: top; }
tbody th { font-weight: normal; width: 40%; }
tbody th:not(:nth-last-child(-n + 3)) { width: auto; }
tr { break-inside: avoid; }
.wide { overflow-x: auto; }
.wide th, .wide td { overflow-wrap: break-word; min-width: 5rem; }
footer { margin-top: 3rem; color: var(--soft); }
@media print {
  body { max-width: none; padding: 0; font-size: 0.8rem; line-height: 1.35; }
  h1 { font-size: 1.4rem; margin-top: 0; }
  h2 { font-size: 1.1rem; }
  h2, h3, h4, h5, footer { margin-top: 1rem; }
  p, ul { margin: 0.35rem 0; }
  .wide th, .wide td { min-width: 0; }
}
`;
