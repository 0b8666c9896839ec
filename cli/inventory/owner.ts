import { STACK_TAGS } from "../../contract/tags";

/** Tags of a thing, by their keys. */
export type Tags = Readonly<Record<string, string>>;

/** What AWS services put before a name that a stack gave. */
const SERVICE_PREFIX = /^(?:\/aws\/(?:lambda|kinesisfirehose|firehose|vendedlogs)\/|\/)/;

/** How the names of all things begin that a stack of a class makes. */
const HEAD = /^lab-/i;

/**
 * Tells whether a thing belongs to a class, or to some of its seats. Tags decide where there are any; else the name, which
 * CloudFormation begins with the stack's.
 */
export class Owner {
  constructor(
    private readonly className: string,
    /** The seats that are meant; all of the class when absent. */
    private readonly seats: readonly string[] | undefined,
    /** Names of other classes in the account, since the name of one may be the beginning of another's. */
    private readonly otherClasses: ReadonlySet<string>,
  ) {}

  get class(): string {
    return this.className;
  }

  /** @returns by what it is the class's and of which seat, or undefined when it is not */
  judge(
    tags: Tags,
    ...names: readonly (string | undefined)[]
  ): { by: "tag" | "name"; seat: string } | undefined {
    const tagged = tags[STACK_TAGS.class];
    if (tagged !== undefined) {
      const seat = tags[STACK_TAGS.seat] ?? "";
      return tagged === this.className && this.means(seat) ? { by: "tag", seat } : undefined;
    }
    for (const name of names) {
      const seat = this.seatByName(name ?? "");
      if (seat !== undefined && this.means(seat)) return { by: "name", seat };
    }
    return undefined;
  }

  /** @returns whether it is worth asking for the tags of a thing of this name: a long name is cut, so the head must do */
  mayBe(...names: readonly (string | undefined)[]): boolean {
    return names.some((name) => HEAD.test((name ?? "").replace(SERVICE_PREFIX, "")));
  }

  private means(seat: string): boolean {
    return this.seats === undefined || this.seats.includes(seat);
  }

  /** Names of buckets are in lower case, so letters are compared as such. */
  private seatByName(name: string): string | undefined {
    const bare = name.replace(SERVICE_PREFIX, "").toLowerCase();
    if (!startsWithClass(bare, this.className)) return undefined;
    const longer = [...this.otherClasses].filter((other) => other.length > this.className.length);
    if (longer.some((other) => startsWithClass(bare, other))) return undefined;
    const rest = bare.slice(prefixOf(this.className).length);
    return /^([a-z][a-z0-9]*)(?:[-./]|$)/.exec(rest)?.[1];
  }
}

const prefixOf = (className: string): string => `lab-${className.toLowerCase()}-`;

const startsWithClass = (name: string, className: string): boolean => name.startsWith(prefixOf(className));
