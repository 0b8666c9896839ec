import { useEffect, useState } from "preact/hooks";
import type { ClassRow, ClassView, StepView } from "../protocol";
import { askClass } from "./api";
import { ClassGlance, STUCK_MINUTES } from "./class-glance";
import { count, many, usd } from "./format";
import { Leftovers } from "./leftovers";
import { memo } from "./memo";
import { useAnswer } from "./use-answer";

/** AWS and notebooks are asked again and again; nobody tells when a student passes a step. */
const ROUND_MS = 3_000;

interface ClassPageProps {
  paused: boolean;
  open(seat: string): void;
}

/** The instructor's table: seats and steps, who is stuck, what it costs, what was left behind. */
export function ClassPage({ paused, open }: ClassPageProps) {
  const view = useAnswer<ClassView>();
  const [links, setLinks] = useState<ReadonlyMap<string, string>>();
  useEffect(() => {
    if (paused) return;
    const look = (): void => void view.ask(() => askClass("class", {}));
    look();
    const timer = setInterval(look, ROUND_MS);
    return () => clearInterval(timer);
  }, [paused]);
  const showLinks = async (): Promise<void> => {
    const found = await askClass("links", {});
    setLinks(new Map(found.map(({ seat, link }) => [seat, link])));
  };
  return (
    <>
      {view.trouble !== undefined && <p class="card bad">{view.trouble}</p>}
      {view.value && <ClassGlance view={view.value} />}
      <section class="card" aria-labelledby="seats">
        <h2 id="seats">Seats and steps</h2>
        <p class="row">
          <button type="button" onClick={() => void showLinks()}>
            Show each seat's link
          </button>
        </p>
        {view.value && <Table view={view.value} links={links} open={open} />}
      </section>
      {view.value && <Leftovers leftovers={view.value.leftovers} />}
    </>
  );
}

interface TableProps {
  view: ClassView;
  links: ReadonlyMap<string, string> | undefined;
  open(seat: string): void;
}

function Table({ view: { steps, rows, cost }, links, open }: TableProps) {
  const costs = cost && "seats" in cost ? cost.seats : {};
  return (
    <div class="scroll whole" tabIndex={0} role="group" aria-label="Seats and steps">
      <table class="class-table">
        <thead>
          <tr>
            <th scope="col">Seat</th>
            {steps.map(({ id, title }) => (
              <th key={id} scope="col" title={title}>
                {id}
                <span class="unseen"> {title}</span>
              </th>
            ))}
            <th scope="col">At step for</th>
            <th scope="col" class="right">
              Sent
            </th>
            <th scope="col" class="right">
              Delivered
            </th>
            <th scope="col" class="right">
              Failed
            </th>
            <th scope="col" class="right">
              Cost so far
            </th>
            <th scope="col">Stack</th>
            {links && <th scope="col">Link</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} cost={costs[row.id]} link={links?.get(row.id)} open={open} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  row: ClassRow;
  cost: number | undefined;
  link: string | undefined;
  open(seat: string): void;
}

/** A row is drawn anew only when something in it is different: of 300 hardly any is. */
const Row = memo(
  ({ row, cost, link, open }: RowProps) => (
    <tr>
      <th scope="row">
        <button type="button" class="quiet-button" onClick={() => open(row.id)}>
          {row.seat}
        </button>
      </th>
      <Cells steps={row.steps} />
      <td class={(row.stuck ?? 0) >= STUCK_MINUTES ? "warn" : ""}>
        {row.stuck === undefined ? "" : `${row.current}: ${many(row.stuck, "minute")}`}
      </td>
      <td class="number right">{count(row.sent)}</td>
      <td class="number right">{count(row.delivered)}</td>
      <td class="number right">{count(row.failed)}</td>
      <td class="number right">{cost === undefined ? "" : usd(cost)}</td>
      <td>{row.status}</td>
      {link !== undefined && (
        <td>
          <a href={link}>{link}</a>
        </td>
      )}
    </tr>
  ),
  (one, other) =>
    one.link === other.link &&
    one.cost === other.cost &&
    JSON.stringify(one.row) === JSON.stringify(other.row),
);

const SIGNS: Readonly<Record<StepView["state"], readonly [string, string]>> = {
  open: ["·", "not begun"],
  begun: ["…", "under way"],
  passed: ["✓", "done"],
  skipped: ["–", "left out"],
};

/** Numbers change all the time, steps a few times an hour. */
const Cells = memo(
  ({ steps }: Pick<ClassRow, "steps">) => steps.map((state, index) => <Cell key={index} state={state} />),
  (one, other) => one.steps.join() === other.steps.join(),
);

function Cell({ state }: { state: StepView["state"] }) {
  const [sign, told] = SIGNS[state];
  return (
    <td class={`cell ${state}`}>
      <span aria-hidden="true">{sign}</span>
      <span class="unseen">{told}</span>
    </td>
  );
}
