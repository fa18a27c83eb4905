import { fontFamily } from '../../draw/font.js';

/** The sheet of update-anatomy, adopted by the document or shadow root that holds it. */
export const anatomyStyles = `
.gw-anatomy { position: absolute; inset: 0; contain: strict; display: flex; flex-direction: column;
  font: var(--size)/1.3 ${fontFamily}; font-variant-numeric: tabular-nums;
  color: var(--ink); overflow: hidden;
  --serif: ui-serif, Georgia, 'Times New Roman', serif; }
.gw-anatomy .sr { position: absolute; width: 1px; height: 1px; overflow: hidden;
  clip-path: inset(50%); white-space: nowrap; }
.gw-anatomy .frame { position: relative; }
.gw-anatomy table { width: calc(100% - var(--loop, 0px)); border-collapse: separate;
  border-spacing: 0; table-layout: fixed; }
.gw-anatomy col.index { width: var(--index); }
.gw-anatomy col.matrix { width: var(--matrix); }
.gw-anatomy .short col.index { width: auto; }
.gw-anatomy .short col.number { width: 74px; }
.gw-anatomy td, .gw-anatomy th { padding: 0 6px 0 0; font-weight: 400; text-align: right;
  white-space: nowrap; }
.gw-anatomy th[scope='row'], .gw-anatomy .formulas th:first-child { text-align: left;
  color: var(--muted); padding-left: 8px; }

.gw-anatomy .phases th { height: 22px; font-size: 12px; letter-spacing: -0.01em; text-align: left; padding-left: 14px; color: var(--ink);
  position: relative; }
.gw-anatomy .phases .ahead { color: var(--muted); }
.gw-anatomy .phases .now { font-weight: 600; }
.gw-anatomy .phases th + th::before { content: ''; position: absolute; left: 1px; top: 8px;
  width: 5px; height: 5px; border: solid var(--muted); border-width: 1.5px 1.5px 0 0;
  transform: rotate(45deg); }
.gw-anatomy .symbols th { height: 36px; }
.gw-anatomy .symbols th > * { display: block; }
.gw-anatomy .symbols th > b { font: italic 600 15px/1 var(--serif); }
.gw-anatomy .symbols th > span { font-size: 11.5px; line-height: 14px; color: var(--muted); }
.gw-anatomy .formulas th { height: 18px; color: var(--muted); font: italic 13px/1 var(--serif);
  border-bottom: 1px solid var(--hair); }
.gw-anatomy .symbols .data b { color: var(--dataText); }
.gw-anatomy .symbols .pred b { color: var(--predText); }
.gw-anatomy .symbols .resid b { color: var(--residText); }
.gw-anatomy .symbols .grad b { color: var(--gradText); }
.gw-anatomy .symbols th.ahead b { color: var(--muted); }
.gw-anatomy .symbols .now, .gw-anatomy .formulas .now, .gw-anatomy td.now { background: var(--wash); }
.gw-anatomy .formulas .now { border-bottom: 2px solid var(--ink); }

.gw-anatomy tbody::before { content: ''; display: block; height: 2px; }
.gw-anatomy .foot::before { content: none; }
.gw-anatomy .parameters td, .gw-anatomy .parameters th { height: 24px; }
.gw-anatomy td.pred { color: var(--predText); }
.gw-anatomy td.now.data { color: var(--dataText); }
.gw-anatomy td.now.resid { color: var(--residText); }
.gw-anatomy td.grad { color: var(--gradText); }
.gw-anatomy .sample td.past.grad, .gw-anatomy .sample td.past.pred { color: var(--ink); }
.gw-anatomy .formulas th:first-child { font: inherit; }
.gw-anatomy .sample td, .gw-anatomy .sample th { height: var(--row); }
.gw-anatomy td { transition: color 160ms, background-color 160ms; position: relative; }
.gw-anatomy td.ahead::after { content: ''; position: absolute; right: 8px; top: 50%; width: 60%;
  height: 1px; background: var(--hair); }
.gw-anatomy td.matrix { padding: 0 0 0 10px; }
.gw-anatomy td.matrix canvas { display: block; }
.gw-anatomy .formulas .skips { position: relative; }
.gw-anatomy .formulas .skips::before { content: '…'; position: absolute; left: 0; }

.gw-anatomy .foot td, .gw-anatomy .foot th { height: var(--foot); }
.gw-anatomy .foot .opens > * { border-top: 1px solid var(--hair); }
.gw-anatomy .foot th > div { display: flex; justify-content: space-between; gap: 10px; }
.gw-anatomy .foot th b { font-weight: 400; color: var(--ink); }
.gw-anatomy .foot th span { margin-left: auto; overflow: hidden; text-overflow: ellipsis; padding-right: 6px; }
.gw-anatomy .foot th b:empty { display: none; }
.gw-anatomy .foot th b:empty + span { padding-right: 0; }
.gw-anatomy .foot .ahead b { color: var(--muted); }
.gw-anatomy .foot .now > * { background: var(--wash); }
.gw-anatomy .foot .now b { font-weight: 600; }
.gw-anatomy .foot .now td { font-weight: 600; }
.gw-anatomy .foot .opens.now th { box-shadow: inset 2px 0 var(--ink); }

.gw-anatomy tr.lit > *, .gw-anatomy td.lit, .gw-anatomy th.lit {
  background: color-mix(in srgb, var(--grad) 12%, transparent); }
.gw-anatomy tr.lit > :not(.matrix) { background: color-mix(in srgb, var(--data) 12%, transparent); }
.gw-anatomy [data-cell]:hover { text-decoration: underline; text-decoration-color: var(--muted);
  text-underline-offset: 3px; }

.gw-anatomy .lines { position: absolute; inset: 0; width: 100%; height: 100%; pointer-events: none;
  fill: none; stroke-width: 1.25; stroke-linejoin: round; }
.gw-anatomy .brackets { stroke: var(--muted); stroke-width: 1; opacity: 0.7; }
.gw-anatomy .way, .gw-anatomy .tip { stroke: var(--hair); transition: stroke 160ms; }
.gw-anatomy.finished .way, .gw-anatomy.finished .tip { stroke: var(--pred); }

.gw-anatomy .strip { list-style: none; display: flex; height: 22px; margin: 0 0 4px; padding: 0;
  font-size: 11.5px; color: var(--muted); }
.gw-anatomy .strip li { flex: 1; text-align: center; line-height: 20px; white-space: nowrap;
  border-bottom: 1px solid var(--hair); }
.gw-anatomy .strip .past { color: var(--ink); border-color: var(--muted); }
.gw-anatomy .strip .now { color: var(--ink); font-weight: 600; background: var(--wash);
  border-bottom: 2px solid var(--ink); }

.gw-anatomy .reading { margin: 6px 0 0; padding-top: 6px; min-height: 38px; line-height: 16px;
  color: var(--ink); font-size: 12.5px; display: -webkit-box; -webkit-box-orient: vertical;
  -webkit-line-clamp: 2; overflow: hidden; }
.gw-anatomy.small .reading { margin: auto 0 0; font-size: 12px; padding-top: 2px; min-height: 50px;
  -webkit-line-clamp: 3; }
.gw-anatomy.still td, .gw-anatomy.still path { transition: none; }
`;
