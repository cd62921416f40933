// Tables about answers: who agrees with whom. Every answer that is saved on the page makes Python look again, and so does the
// button, for a file that was put into the folder. The line beside the button is the only live region.

function drawPage(page) {
  const { root, title } = drawTitled("framing-agreement", "framing-agreement-title", page.title);
  const button = make("button", "framing-agreement-look", page.look);
  button.type = "button";
  const status = make("span", "framing-agreement-said");
  status.setAttribute("role", "status");
  const line = make("div", "framing-agreement-line");
  line.append(button, status);
  const blocks = make("div", "framing-agreement-blocks");
  root.append(title, blocks, line);
  return { root, button, status, blocks };
}

function drawBlock([kind, ...rest]) {
  return kind === "table" ? drawTable(...rest) : make("p", `framing-agreement-${kind}`, rest[0]);
}

/** A table that can be scrolled with the keyboard where it is wider than the page. */
function drawTable(caption, columns, rows) {
  const around = make("div", "framing-agreement-wide");
  around.tabIndex = 0;
  around.setAttribute("role", "region");
  const table = make("table", "framing-agreement-table");
  const name = make("caption", "framing-agreement-caption", caption);
  name.id = newId();
  around.setAttribute("aria-labelledby", name.id);
  const head = make("tr");
  head.append(...columns.map((text) => makeHead(text, "col")));
  const heads = make("thead");
  heads.append(head);
  const body = make("tbody");
  body.append(...rows.map(drawRow));
  table.append(name, heads, body);
  around.append(table);
  return around;
}

function drawRow([first, ...cells]) {
  const row = make("tr");
  row.append(makeHead(first, "row"), ...cells.map(drawCell));
  return row;
}

function drawCell(cell) {
  if (typeof cell === "string") {
    const node = make("td", "", cell);
    node.dir = "auto";
    return node;
  }
  const node = make("td");
  const track = make("div", "framing-agreement-track");
  const bar = make("div", "framing-agreement-bar");
  bar.style.width = barWidth(cell[1]);
  track.setAttribute("aria-hidden", "true"); // the number stands in the cell before it
  track.append(bar);
  node.append(track);
  return node;
}

/** How wide a bar is for a value from 0 to 1; less than nothing is drawn as nothing. */
export function barWidth(value) {
  return `${Math.round(100 * Math.min(Math.max(value, 0), 1))}%`;
}

export default {
  render({ model, el }) {
    const parts = drawPage(readPage(model.get("page")));
    const show = () => parts.blocks.replaceChildren(...model.get("blocks").map(drawBlock));
    const say = () => (parts.status.textContent = model.get("said"));
    const look = makeTypist((message) => model.send(message));
    const listen = (event) => event.detail.state === "saved" && look.type({ look: true });
    parts.button.addEventListener("click", () => model.send({ look: true, asked: true }));
    show();
    model.on("change:blocks", show);
    model.on("change:said", say);
    document.addEventListener("framing-status", listen);
    el.replaceChildren(parts.root);
    look.type({ look: true }); // answers may have been saved while this was not on the page
    return () => {
      document.removeEventListener("framing-status", listen);
      model.off("change:blocks", show);
      model.off("change:said", say);
    };
  },
};
