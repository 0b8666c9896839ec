import { App, type StageSynthesisOptions } from "aws-cdk-lib";
import { CloudAssembly } from "aws-cdk-lib/cx-api";
import { removeTraces } from "./remove-traces";
import { removeLinks, type Seats, stampSeats } from "./stamp-seats";

/** An app that synthesizes one seat of a class, because the others have the same template, and stamps these after it. */
export class ClassApp extends App {
  #seats: Seats | undefined;
  #assembly: CloudAssembly | undefined;

  /** Says which seats are to be like the one that is made of constructs. */
  stamp(seats: Seats): void {
    this.#seats = seats;
  }

  override synth(options: StageSynthesisOptions = {}): CloudAssembly {
    if (this.#assembly && !options.force) return this.#assembly;
    removeLinks(this.outdir);
    const { directory } = super.synth(options);
    removeTraces(directory);
    this.#assembly = this.#seats ? stampSeats(directory, this.#seats) : new CloudAssembly(directory);
    return this.#assembly;
  }
}
