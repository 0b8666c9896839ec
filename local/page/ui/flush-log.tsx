import type { FlushView } from "../protocol";
import { count, duration, size, time } from "./format";
import type { Words } from "./words";

/** Every flush with its reason, the newest first. */
export function FlushLog({ flushes, words }: { flushes: readonly FlushView[]; words: Words }) {
  return (
    <section class="card" aria-labelledby="flushes">
      <h2 id="flushes">Flush log: why each {words.flush} came</h2>
      {flushes.length === 0 ? (
        <p class="quiet">Nothing has been flushed yet. The first limit that is reached decides.</p>
      ) : (
        <div class="scroll tall" tabIndex={0} role="group" aria-label="Flush log">
          <table>
            <thead>
              <tr>
                <th scope="col">Time (UTC)</th>
                <th scope="col">Buffer</th>
                <th scope="col">Reason</th>
                <th scope="col">Waited</th>
                <th scope="col" class="right">
                  Lines
                </th>
                <th scope="col" class="right">
                  Size
                </th>
              </tr>
            </thead>
            <tbody>
              {[...flushes].reverse().map((flush) => (
                <Row key={flush.key} flush={flush} words={words} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function Row({ flush, words }: { flush: FlushView; words: Words }) {
  const { at, buffer, reason, oldest, lines, bytes } = flush;
  return (
    <tr class={buffer === "error" ? "failed" : ""}>
      <td class="number">{time(at)}</td>
      <td>{buffer === "error" ? words.errors : buffer === "backup" ? "Backup" : words.delivery}</td>
      <td>
        <span class={`reason ${reason}`}>{reasonOf(reason, words)}</span>
      </td>
      <td class="number">{duration(at - oldest)}</td>
      <td class="number right">{count(lines)}</td>
      <td class="number right">{size(bytes)}</td>
    </tr>
  );
}

/** A reason in a word, and the limit that gave it. */
const reasonOf = (reason: string, words: Words): string => {
  if (reason === "size") return `full: ${words.sizeLimit}`;
  return reason === "interval" ? `old enough: ${words.timeLimit}` : reason;
};
