import { assignments, type Shell } from "../print/shell";
import type { People } from "../seats/people";
import { type HandOut, readable, variablesOf } from "./hand-out";

const STYLE = `
:root { color-scheme: light; }
body { margin: 0; color: #1b1b1b; background: #ffffff; font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 1.5rem; }
section { break-after: page; padding-block: 1rem; border-bottom: 1px solid #767676; }
section:last-of-type { break-after: auto; border-bottom: 0; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.4rem; } h3 { font-size: 1.1rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.25rem 1rem; }
dt { font-weight: 600; } dd { margin: 0; overflow-wrap: anywhere; }
pre { padding: 0.75rem; border: 1px solid #767676; background: #f6f6f6; white-space: pre-wrap; overflow-wrap: anywhere; font-size: 0.85rem; }
a { color: #0b4a8f; overflow-wrap: anywhere; }
a:focus-visible, pre:focus-visible { outline: 3px solid #0b4a8f; outline-offset: 2px; }
@media print { main { max-width: none; padding: 0; } section { border: 0; padding: 0; } .screen { display: none; } }
`;

/**
 * Writes hand-outs as one document that prints a page a seat. It names its people and holds their keys, so it is for the
 * instructor's machine, and for paper.
 * @returns HTML
 */
export function handOutsAsPage(handOuts: readonly HandOut[], people: People, className: string): string {
  const sections = handOuts.map((handOut) => section(handOut, people)).join("\n");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Seats of ${escaped(className)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1 class="screen">Seats of ${escaped(className)}: one page each when printed</h1>
${sections}
</main>
</body>
</html>
`;
}

function section(handOut: HandOut, people: People): string {
  const { found, region, endpoint, student, signIn } = handOut;
  const { seat, className, outputs } = found;
  const id = `seat-${escaped(seat)}`;
  const person = people.columns.map(
    (column, index) => [column, people.bySeat.get(seat)?.[index] ?? ""] as const,
  );
  const facts = [
    ...person.filter(([, value]) => value !== ""),
    ["Class", className],
    ["Region", region],
    ...(endpoint === undefined ? [] : [["Endpoint", endpoint] as const]),
    ["Delivery stream", outputs.stream],
    ["Bucket", outputs.bucket],
    ["Good until", readable(student.expires)],
  ] as const;
  return `<section aria-labelledby="${id}">
<h2 id="${id}">Seat ${escaped(seat)}</h2>
<dl>
${facts.map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`).join("\n")}
</dl>
${link(handOut.signIn.url === "" ? undefined : signIn, seat)}
${shellLines(handOut, "bash", "bash or zsh")}
${shellLines(handOut, "powershell", "PowerShell")}
<p>These keys open your own seat and nothing else. They end by themselves; ask for new ones then. Do not put them into a repository.</p>
</section>`;
}

function link(signIn: HandOut["signIn"] | undefined, seat: string): string {
  if (!signIn) return "";
  const until = signIn.until ? ` It opens until ${escaped(readable(signIn.until))}.` : "";
  return `<h3>In a browser</h3>
<p><a href="${escaped(signIn.url)}">Open seat ${escaped(seat)}</a>.${until}</p>`;
}

function shellLines(handOut: HandOut, shell: Shell, name: string): string {
  const lines = assignments(shell, variablesOf(handOut)).map(escaped).join("\n");
  const label = `Lines for ${name}, seat ${handOut.found.seat}`;
  return `<h3>In ${name}</h3>
<pre tabindex="0" role="region" aria-label="${escaped(label)}"><code>${lines}</code></pre>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
