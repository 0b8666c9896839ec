import "uplot/dist/uPlot.min.css";
import "./styles/page.css";
import { render } from "preact";
import { App } from "./app";

const root = document.getElementById("root");
if (root) {
  root.replaceChildren();
  render(<App />, root);
}

// The address bears the link's token, so ways within the page must leave it as it is.
document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
  const target = link && document.getElementById(link.getAttribute("href")?.slice(1) ?? "");
  if (!(target instanceof HTMLElement)) return;
  event.preventDefault();
  target.scrollIntoView();
  target.focus();
});

// Another link in the same tab opens something else.
addEventListener("hashchange", () => {
  if (/^#.+\.[\w-]{32}$/.test(location.hash)) location.reload();
});
