import type { Lab, Step } from "../../checks";
import type { OpenLab } from "../../cli/steps/lab-context";
import { Notebook } from "../../cli/steps/notebook";
import { classFolder } from "./class-folder";
import { type Answers, fakeLab } from "./fake-lab";

/** A student's place of work without a cloud: clients that answer from a table, and a notebook in a folder of its own. */
export interface StudentDesk extends Disposable {
  readonly open: OpenLab;
  /** The folder that holds the notebook. */
  readonly folder: string;
  /** How often the place was left. */
  readonly closed: number;
}

/**
 * @param more of the lab that differs
 * @returns the desk of seat s01 of class `checks`
 */
export function studentDesk(answers: Answers = {}, more: Partial<Lab> = {}): StudentDesk {
  const folder = classFolder();
  let closed = 0;
  const open: OpenLab = {
    lab: { ...fakeLab(answers), ...more },
    notebook: new Notebook("checks", "s01", folder.path),
    transform: "transform",
    [Symbol.dispose]: () => {
      closed++;
    },
  };
  return {
    open,
    folder: folder.path,
    get closed() {
      return closed;
    },
    [Symbol.dispose]: () => folder[Symbol.dispose](),
  };
}

/** @returns step 4, which passes at once and asks nothing, but for what is said otherwise */
export const testStep = (more: Partial<Step> = {}): Step => ({
  id: "4",
  name: "put-record",
  title: "A step",
  minutes: 1,
  core: true,
  goal: "",
  instruction: [],
  hint: "",
  questions: [],
  check: async () => [{ what: "It is so.", met: true, told: "seen" }],
  ...more,
});
