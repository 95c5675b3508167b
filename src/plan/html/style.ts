// How the page looks: light and dark by the reader's own setting, on paper, and on a phone.

export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --ink: #1b1f24; --soft: #57606a; --line: #d8dee4; --tint: #f6f8fa;
  --add: #1a7f37; --change: #9a6700; --danger: #b3261e; --danger-tint: #fff0ee; --value: #6639ba; --code: #0a5a9c;
  --planned: #2f6fdb; --held: #d29922; --warn-tint: #fff8e5; --focus: #0969da;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #0f1318; --ink: #e6edf3; --soft: #9aa4af; --line: #30363d; --tint: #171c23;
    --add: #56d364; --change: #e3b341; --danger: #ff8b80; --danger-tint: #2d1616; --value: #cba6ff; --code: #79c0ff;
    --planned: #5b93f5; --held: #e3b341; --warn-tint: #2a2111; --focus: #58a6ff;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
main { max-width: 76rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.15rem; margin: 0 0 .5rem; }
h2 b, h3 b { font-weight: inherit; }
h2 .muted, h3 .muted { font-weight: 400; font-size: .95rem; }
h3 { font-size: 1rem; margin: 1rem 0 .15rem; }
p { margin: .15rem 0 .5rem; }
section { margin: 2rem 0 0; }
code { font: .88em/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; color: var(--code); overflow-wrap: anywhere; }
.lead { font-size: 1.1rem; margin: 0 0 1rem; }
.name { font-weight: 600; overflow-wrap: anywhere; }
.muted { color: var(--soft); white-space: pre-wrap; }
.value { color: var(--value); }
.add, .good { color: var(--add); }
.change { color: var(--change); }
strong.danger, .sign.danger, .sign.refused { color: var(--danger); }
.sign { display: inline-block; width: 1.1em; text-indent: 0; font-weight: 700; text-align: center; }
.sign.add, .sign.passed { color: var(--add); }
.sign.change, .sign.waived, .sign.warning { color: var(--change); }
.context { display: grid; gap: .1rem .75rem; margin: 0; font-size: .92rem; }
.context div { display: flex; gap: .75rem; }
.context dt { flex: 0 0 4.5rem; }
.context dd { margin: 0; overflow-wrap: anywhere; }
section.dangers, section.held { border-left: 4px solid var(--held); background: var(--warn-tint); padding: .8rem 1rem; border-radius: 4px; }
section.dangers { border-color: var(--danger); background: var(--danger-tint); }
.rows { list-style: none; margin: 0; padding: 0; }
.rows li { padding: .3rem 0 .3rem 1.5rem; text-indent: -1.5rem; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
.rows li:first-child { border-top: 0; }
.rows li.refused { background: var(--danger-tint); }
.detail { text-indent: 0; color: var(--soft); font-size: .92rem; }
.groups { margin: 0 0 1rem; padding-left: 1.2rem; }
details > summary { cursor: pointer; }
summary h2 { display: inline; }
.filters { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; margin: 0 0 .75rem; }
.filters[hidden] { display: none; }
.filters input[type="search"], .filters select { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: 6px; padding: .35rem .5rem; max-width: 22rem; }
.filters output { color: var(--soft); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th { text-align: left; font-size: .85rem; color: var(--soft); background: var(--tint); }
th, td { padding: .4rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
th.number, td.number { text-align: right; white-space: nowrap; }
tfoot td { font-weight: 600; border-top: 2px solid var(--line); }
th button { all: unset; cursor: pointer; font-weight: 600; }
th[aria-sort="ascending"] button::after { content: " ↑"; }
th[aria-sort="descending"] button::after { content: " ↓"; }
:focus-visible, th button:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
/* Rows are boxes of their own, so that a browser lays out only those that it shows; roles keep the table a table. */
.operations, .operations thead, .operations tbody { display: block; }
.operations tr { display: grid; grid-template-columns: 27fr 27fr 22fr 24fr; border-bottom: 1px solid var(--line); }
.operations tbody tr { content-visibility: auto; contain-intrinsic-block-size: auto 4.2rem; }
.operations thead { position: sticky; top: 0; z-index: 1; }
.operations th, .operations td { border: 0; min-width: 0; overflow-wrap: anywhere; }
.operations tr.dangerous { background: var(--danger-tint); }
.operations tr[hidden] { display: none; }
.pictures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr)); gap: 2rem; margin: 2rem 0 0; }
figure { margin: 0; min-width: 0; }
figcaption { font-weight: 600; margin: 0 0 .5rem; }
.key { font-weight: 400; }
.key::before { content: ""; display: inline-block; width: .8em; height: .8em; margin-right: .3em; border-radius: 2px; background: var(--planned); }
.key.held::before { background: var(--held); }
.bars { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: minmax(6rem, 14rem) minmax(4rem, 1fr) auto; gap: .3rem .75rem; align-items: center; }
.bars li { display: grid; grid-column: 1 / -1; grid-template-columns: subgrid; grid-template-areas: "label bar figure"; align-items: center; }
.bars .label { grid-area: label; }
.bars .figure { grid-area: figure; }
.bars .bar { grid-area: bar; }
.label { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.figure { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; font-size: .9rem; }
.bar { width: 100%; height: .9rem; background: var(--tint); border-radius: 2px; }
.columns { display: block; width: 100%; height: 120px; border-bottom: 1px solid var(--line); overflow: visible; }
.axis { display: flex; justify-content: space-between; font-size: .85rem; }
rect.planned, rect.prints { fill: var(--planned); }
rect.held { fill: var(--held); }
.summary { border-top: 1px solid var(--line); padding-top: 1rem; }
.summary p { overflow-wrap: anywhere; }
@media (max-width: 44rem) {
  main { padding: 1rem .85rem 3rem; }
  h1 { font-size: 1.35rem; }
  .operations thead { position: static; }
  .operations thead tr { display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
  .operations thead th { background: none; padding: 0; text-decoration: underline; }
  .operations tr { grid-template-columns: 1fr; padding: .5rem 0; }
  .operations tbody tr { contain-intrinsic-block-size: auto 8rem; }
  .operations td { padding: .1rem .4rem; }
  .operations td:first-child { padding-left: 1.75rem; text-indent: -1.35rem; }
  .operations td:empty { display: none; }
  .operations td:not(:first-child) { font-size: .92rem; padding-left: 1.75rem; }
  .filters label, .filters input[type="search"], .filters select { width: 100%; max-width: none; }
  .filters input[type="checkbox"] { width: auto; }
  .bars { grid-template-columns: minmax(0, 1fr) auto; }
  .bars li { grid-template-areas: "label figure" "bar bar"; }
}
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --tint: #f2f2f2; --danger-tint: #fff; --warn-tint: #fff; }
  main { max-width: none; padding: 0; }
  .filters { display: none; }
  details::details-content { content-visibility: visible; block-size: auto; }
  tr, li, figure { break-inside: avoid; }
  thead { display: table-header-group; }
  .operations thead { position: static; }
  .operations tbody tr { content-visibility: visible; }
}
`;
