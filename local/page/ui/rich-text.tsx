import type { ComponentChildren } from "preact";

/** The little Markdown that steps are written in: blocks of code, code and bold within a line, links. Nothing of it is HTML. */
export function RichText({ text }: { text: string }) {
  const blocks = text.split(/^```\w*\n?/m);
  return (
    <>
      {blocks.map((block, index) => {
        if (block.trim() === "") return null;
        if (index % 2 === 1) {
          return (
            <pre key={index} tabIndex={0}>
              <code>{block.trimEnd()}</code>
            </pre>
          );
        }
        return block
          .trim()
          .split(/\n{2,}/)
          .map((paragraph, at) => (
            <span key={`${index}.${at}`} class="paragraph">
              {inline(paragraph)}
            </span>
          ));
      })}
    </>
  );
}

const INLINE = /`([^`]+)`|\*\*([^*]+)\*\*|\[([^\]]+)\]\(([^)\s]+)\)/g;

function inline(text: string): ComponentChildren[] {
  const parts: ComponentChildren[] = [];
  let end = 0;
  for (const match of text.matchAll(INLINE)) {
    const [whole, code, bold, label] = match;
    parts.push(text.slice(end, match.index));
    if (code !== undefined) parts.push(<code>{code}</code>);
    else if (bold !== undefined) parts.push(<b>{bold}</b>);
    else parts.push(label);
    end = match.index + whole.length;
  }
  parts.push(text.slice(end));
  return parts;
}
