// A widget's script as the page gets it: what all exercises share with the file behind it, as one module.
import { readFileSync } from "node:fs";

const folder = new URL("../../framing/widgets/", import.meta.url);

export function load(name) {
  const source = ["nodes.js", "sending.js", "base.js", name].map((file) => readFileSync(new URL(file, folder), "utf8")).join("");
  return import("data:text/javascript;charset=utf-8," + encodeURIComponent(source));
}
