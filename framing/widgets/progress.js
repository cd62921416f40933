// How far a student is. Every answer that is saved anywhere on the page makes Python look into the journals again.
// Nothing here is a live region: the exercise itself says what happened, and a count that speaks would talk into it.

/** Whether a status of an exercise means that there is something new in a journal. */
export function isNews({ state }) {
  return state === "saved";
}

function drawProgress(page) {
  const { root, title } = drawTitled("framing-progress", "framing-progress-title", page.title);
  const label = make("label", "framing-progress-label");
  const line = make("span");
  const bar = make("progress", "framing-progress-bar");
  label.append(line, bar);
  const list = make("ul", "framing-progress-list");
  const troubles = make("div", "framing-progress-troubles");
  const { node, rows } = drawLessons(page, title.id);
  root.append(title, label, list);
  if (page.rule) root.append(make("p", "framing-progress-rule", page.rule));
  root.append(troubles, node);
  return { root, line, bar, list, troubles, rows };
}

/** The table of all lessons: folded away in a lesson, open where the course is what is asked for. */
function drawLessons(page, titleId) {
  const table = make("table", "framing-progress-table");
  const head = make("tr");
  head.append(...page.columns.map((text) => makeHead(text, "col")));
  const heads = make("thead");
  heads.append(head);
  const rows = make("tbody");
  table.append(heads, rows);
  if (page.is_course) {
    table.setAttribute("aria-labelledby", titleId);
    return { node: table, rows };
  }
  const details = make("details", "framing-progress-details");
  const summary = make("summary", "framing-progress-summary", page.table);
  summary.id = newId();
  table.setAttribute("aria-labelledby", summary.id);
  details.append(summary, table);
  return { node: details, rows };
}

/** What Python found, into the parts that stand already, so that an open table stays open and a focus stays where it is. */
function showProgress(parts, { line, done, core, exercises, lessons, troubles }) {
  parts.line.textContent = line;
  parts.bar.max = Math.max(core, 1);
  parts.bar.value = done;
  parts.bar.hidden = core === 0;
  parts.list.hidden = exercises.length === 0;
  parts.list.replaceChildren(...exercises.map(drawExercise));
  parts.rows.replaceChildren(...lessons.map(drawLesson));
  parts.troubles.replaceChildren(...troubles.map((text) => make("p", "framing-progress-trouble", text)));
}

function drawExercise([state, sign, title, told]) {
  const item = make("li", `framing-progress-item framing-progress-${state}`);
  const mark = make("span", "framing-progress-sign", sign);
  mark.setAttribute("aria-hidden", "true"); // the word for it follows
  const name = make("span", "framing-progress-name", title);
  name.dir = "auto";
  item.append(mark, name, make("span", "framing-progress-told", told));
  return item;
}

function drawLesson([name, done, left]) {
  const row = make("tr");
  row.append(makeHead(name, "row"), make("td", "", done), make("td", "", left));
  return row;
}

export default {
  render({ model, el }) {
    const parts = drawProgress(readPage(model.get("page")));
    const show = () => showProgress(parts, Object.fromEntries(model.get("far")));
    const look = makeTypist(() => model.send({ look: true })); // answers come in bursts: one look is enough for all
    const listen = (event) => isNews(event.detail) && look.type(true);
    show();
    model.on("change:far", show);
    document.addEventListener("framing-status", listen);
    el.replaceChildren(parts.root);
    look.type(true); // answers may have been saved while this was not on the page
    return () => {
      document.removeEventListener("framing-status", listen);
      model.off("change:far", show);
    };
  },
};
