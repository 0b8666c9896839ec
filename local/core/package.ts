/** What is run on this machine for a program of an instance. */
export interface Command {
  command: string;
  /** In front of the arguments that the instance gives. */
  args: readonly string[];
  /** Variables beside the service's own. */
  env: Readonly<Record<string, string>>;
}

/** Where a program of a package finds itself. */
export interface InstancePlace {
  /** Folder of this machine below which the instance's files lie. */
  root: string;
  /** The instance's own folder beside its root, where a program may keep what an instance does not see. */
  directory: string;
  region: string;
}

export interface PackageProgram {
  /** Paths on the instance under which it is called. */
  paths: RegExp;
  /** @throws Error with what to do where this machine has nothing that could stand for it */
  command(place: InstancePlace): Promise<Command>;
}

/** A package of the instance's repositories, and what of this machine stands for it. */
export interface StandIn {
  /** Names by which yum installs it. */
  names: RegExp;
  /** Files that it brings, by path on the instance. What lies there already stays, as with configuration files of an rpm. */
  files?: Readonly<Record<string, string>>;
  programs: readonly PackageProgram[];
}
