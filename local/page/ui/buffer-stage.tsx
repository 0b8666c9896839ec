import type { BufferView } from "../protocol";
import { count, duration, many, size } from "./format";
import { Meter } from "./meter";
import type { Words } from "./words";

interface BufferStageProps {
  /** What the buffer is called. */
  title: string;
  buffer: BufferView | undefined;
  words: Words;
  now: number;
}

/** What is in a buffer, and its two limits racing for the next flush. */
export function BufferStage({ title, buffer, words, now }: BufferStageProps) {
  if (!buffer) return <p class="quiet">Nothing has come here yet.</p>;
  const { bytes, hintBytes, hintMilliseconds, since, lines, records } = buffer;
  const age = since === undefined ? 0 : Math.min(hintMilliseconds, Math.max(0, now - since));
  const [full, old] = [bytes / Math.max(1, hintBytes), age / Math.max(1, hintMilliseconds)];
  return (
    <>
      <p class="figure">
        <b>{count(lines)}</b> {lines === 1 ? "line" : "lines"} wait
        <span class="sub"> in {many(records, "record")}</span>
      </p>
      <Meter
        of={title}
        label={words.sizeLimit}
        kind="size"
        value={bytes}
        most={hintBytes}
        told={`${size(bytes)} of ${size(hintBytes)}`}
        leads={records > 0 && full >= old}
      />
      <Meter
        of={title}
        label={words.timeLimit}
        kind="time"
        value={age}
        most={hintMilliseconds}
        told={`${duration(Math.floor(age / 1000) * 1000)} of ${duration(hintMilliseconds)}`}
        leads={records > 0 && old > full}
      />
    </>
  );
}
