import type { LeftoversView, LeftoverView } from "../protocol";
import { count, time, usd } from "./format";

/** Of so many everybody sees that it is a heap. */
const SHOWN = 50;

/** What stands although no seat needs it, with what it costs; nothing at all where nothing does. */
export function Leftovers({ leftovers: { at, found, unproven } }: { leftovers: LeftoversView }) {
  if (found.length + unproven.length === 0) return null;
  return (
    <section class="card" aria-labelledby="leftovers">
      <h2 id="leftovers">Leftovers</h2>
      {found.length > 0 && (
        <>
          <p>
            These stand although no seat needs them{at !== undefined && `, as of ${time(at)} UTC`}.{" "}
            <code>npm run lab -- destroy SEAT --sweep</code> shows what it would remove, and removes it with{" "}
            <code>--yes</code>.
          </p>
          <div class="scroll tall" tabIndex={0} role="group" aria-label="Leftovers">
            <table>
              <thead>
                <tr>
                  <th scope="col">What</th>
                  <th scope="col">Name</th>
                  <th scope="col">Seat</th>
                  <th scope="col" class="right">
                    An hour
                  </th>
                </tr>
              </thead>
              <tbody>
                {found.slice(0, SHOWN).map((one) => (
                  <Row key={`${one.kind} ${one.id}`} one={one} />
                ))}
              </tbody>
            </table>
          </div>
          {found.length > SHOWN && <p class="sub">and {count(found.length - SHOWN)} more</p>}
        </>
      )}
      {unproven.length > 0 && (
        <>
          <p class="warn">What could not be looked for may be there all the same:</p>
          <ul>
            {unproven.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Row({ one: { kind, id, seat, hourly, detail } }: { one: LeftoverView }) {
  return (
    <tr>
      <td>{kind}</td>
      <td>
        <code>{id}</code>
        {detail !== undefined && <span class="sub"> {detail}</span>}
      </td>
      <td>{seat === "" ? "not known" : seat}</td>
      <td class="number right">{hourly === undefined ? "not known" : usd(hourly)}</td>
    </tr>
  );
}
