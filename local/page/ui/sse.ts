/** One server-sent event. */
export interface ServerEvent {
  name: string;
  data: string;
}

/**
 * Takes a stream of server-sent events apart, chunk by chunk. The page reads it with fetch, since an EventSource sends no header.
 * @see https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation
 */
export class EventReader {
  private rest = "";

  /** @returns the events that this chunk completes */
  take(chunk: string): ServerEvent[] {
    const blocks = (this.rest + chunk).split("\n\n");
    this.rest = blocks.pop() ?? "";
    return blocks.map(eventOf).filter((event) => event !== undefined);
  }
}

function eventOf(block: string): ServerEvent | undefined {
  let name = "message";
  const data: string[] = [];
  for (const line of block.split("\n")) {
    if (line.startsWith("event: ")) name = line.slice(7);
    if (line.startsWith("data: ")) data.push(line.slice(6));
  }
  return data.length > 0 ? { name, data: data.join("\n") } : undefined;
}
