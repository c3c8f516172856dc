/** The one style sheet of the managers' page. It stands in the page; its hash stands in the policy. */
export const pageStyle = `
:root { color-scheme: light dark; --ink: #1b2321; --quiet: #56615d; --paper: #fbfaf7; --card: #fff; --line: #c9cec9; --link: #1d5c50; --warn: #8a1c17; }
@media (prefers-color-scheme: dark) { :root { --ink: #eef1ee; --quiet: #b4bdb8; --paper: #161b1a; --card: #1f2625; --line: #45504c; --link: #8fd3c3; --warn: #ffb4ab; } }
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; }
body { margin: 0; overflow-wrap: break-word; }
header, main { max-width: 68rem; margin: 0 auto; padding: 1rem 1.25rem; }
header { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: baseline; border-bottom: 1px solid var(--line); }
.brand { margin: 0; font-weight: 700; }
header form { margin-left: auto; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: .5rem 0 .75rem; }
h2 { font-size: 1.3rem; margin: 2.25rem 0 .5rem; }
h3 { font-size: 1.1rem; margin: 0 0 .25rem; }
p, ul { max-width: 46rem; margin: .25rem 0 .75rem; }
a { color: var(--link); }
a, button, input, summary, main, .scroll { outline-offset: 2px; }
:focus-visible { outline: 3px solid var(--link); }
main:focus { outline: none; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: .5rem; background: var(--card); padding: .5rem .75rem; z-index: 1; }
.quiet { color: var(--quiet); }
.problem { color: var(--warn); font-weight: 600; }
.measure { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: 1rem 1.25rem; margin: 1rem 0; }
.value { font-size: 1.6rem; font-weight: 600; margin: 0; line-height: 1.3; }
.value small { font-size: 1rem; font-weight: 400; color: var(--quiet); }
.measure svg { display: block; max-width: 100%; height: auto; margin: .75rem 0; border-radius: .25rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; margin: .5rem 0; }
caption { text-align: left; font-weight: 600; padding: .25rem 0; }
th, td { text-align: right; padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
th:first-child, td:first-child, td.words, th.words { text-align: left; }
thead th { font-weight: 600; }
tbody th { font-weight: 400; }
th.month { white-space: nowrap; }
summary { cursor: pointer; color: var(--link); padding: .25rem 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1rem; margin: .25rem 0; max-width: 46rem; }
dt { color: var(--quiet); }
dd { margin: 0; }
button, input { font: inherit; color: inherit; padding: .45rem .8rem; border: 1px solid var(--quiet); border-radius: .35rem; background: var(--card); }
button { cursor: pointer; font-weight: 600; }
label { display: block; font-weight: 600; margin: .5rem 0 .25rem; }
.sign-in input { width: 100%; max-width: 30rem; }
nav ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .35rem; } }
@media (forced-colors: active) { .measure { border-color: CanvasText; } .measure svg { forced-color-adjust: none; } }
@media print {
  :root { --ink: #000; --quiet: #333; --paper: #fff; --card: #fff; --line: #888; --link: #000; }
  html { font-size: 10pt; } header form, nav, .skip { display: none; }
  header, main { max-width: none; padding: 0; }
  .measure, tr { break-inside: avoid; } h2 { break-after: avoid; }
  details::details-content { content-visibility: visible; display: block; }
}
`;
