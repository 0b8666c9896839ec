/**
 * Reads the keys of a query that is one jq object constructor, `{customer: .id, day: (.time | .[0:10])}`.
 * @returns undefined when the query is of another form, whose keys only its results tell
 */
export function queryKeys(query: string): string[] | undefined {
  const inside = /^\s*\{(.*)\}\s*$/s.exec(query)?.[1];
  if (inside === undefined) return undefined;
  const keys: string[] = [];
  for (const entry of topLevelEntries(inside)) {
    const match = /^\s*(?:"([^"\\]*)"|([A-Za-z_][\w-]*))\s*(?::|$)/.exec(entry);
    const key = match?.[1] ?? match?.[2];
    if (key === undefined) return undefined;
    keys.push(key);
  }
  return keys;
}

/** Splits at the commas that stand in no bracket and no text. */
function topLevelEntries(text: string): string[] {
  const entries: string[] = [];
  let depth = 0;
  let quoted = false;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (quoted) {
      if (character === "\\") i++;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if ("([{".includes(character)) depth++;
    else if (")]}".includes(character)) depth--;
    else if (character === "," && depth === 0) {
      entries.push(text.slice(start, i));
      start = i + 1;
    }
  }
  entries.push(text.slice(start));
  return entries;
}
