import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { Access, CannotStart, servePageAlone, systemClock } from "../../local";
import { PROJECT } from "../cdk";
import { LabError } from "../lab-error";
import { notebookFolder } from "../steps/notebook";
import { PolledFlows } from "./aws/polled-flows";
import { openPorts } from "./ports";
import type { SeatDirectory } from "./seat-directory";
import { KeptRuns } from "./switches/kept-runs";

export interface ClassPage {
  /** Address that opens what was asked for. */
  link: string;
  close(): Promise<void>;
}

/**
 * Serves the page of a deployed class from this machine, by AWS's APIs alone.
 * @param seat id of the only seat to show, `<class>/<seat>`; the whole class without it
 * @param port 0 for any free one
 * @throws LabError when the port cannot be had
 */
export async function serveClass(
  directory: SeatDirectory,
  seat: string | undefined,
  port: number,
  signal: AbortSignal,
): Promise<ClassPage> {
  const access = new Access(randomBytes(32), false);
  let address = "";
  const flows = new PolledFlows(directory);
  const { ports, close } = openPorts(
    directory,
    flows,
    (id) => address + access.fragment({ kind: "seat", seat: id }),
    new KeptRuns(join(notebookFolder(), ".switches")),
  );
  const edge = await servePageAlone(
    port,
    { access, ports, flows, clock: systemClock, signal },
    join(PROJECT, "docs/student"),
  ).catch((error: unknown) => {
    throw error instanceof CannotStart ? new LabError(error.message, error.fix) : error;
  });
  address = `http://127.0.0.1:${edge.port}/_lab/`;
  return {
    link: address + access.fragment(seat === undefined ? { kind: "class" } : { kind: "seat", seat }),
    close: async () => {
      await close();
      await edge.close();
    },
  };
}
