import { GENERATOR_ENVIRONMENT } from "../../contract/environment";

/** Where things lie on a generator host. */
export const GENERATOR_PATHS = {
  code: "/opt/loglab/generator",
  environment: "/etc/loglab/generator.env",
  unit: "/etc/systemd/system/loglab-generator.service",
} as const;

/** Name of the service. */
export const GENERATOR_SERVICE = "loglab-generator";

type Setting = keyof typeof GENERATOR_ENVIRONMENT;

/** What a generator is told: what all of them are, and where its lines go. Values may be tokens. */
export type GeneratorSettings = Readonly<
  Record<"region" | "seat" | "host" | "rate" | "session" | "logGroup", string> &
    Partial<Record<Setting, string>>
>;

/** @returns the service's environment file: one `NAME=value` a line */
export function environmentFile(settings: GeneratorSettings): string {
  const names: Record<string, string> = GENERATOR_ENVIRONMENT;
  const lines = Object.entries(settings).map(([key, value]) => `${names[key]}=${value}`);
  return `${lines.join("\n")}\n`;
}

/**
 * The service's unit. `Type=notify` makes `systemctl start`, and with it cfn-init and the stack, wait until the generator
 * has told that its first batch was acknowledged; the generator tells it by `systemd-notify`, a child process, hence
 * `NotifyAccess=all`. A generator that cannot start as it is set up ends with 2, which a restart would not mend. systemd sets STATE_DIRECTORY and the user that owns it.
 * @see https://www.freedesktop.org/software/systemd/man/latest/systemd.service.html
 */
export const UNIT_FILE = unitFile({ unit: [], service: ["DynamicUser=yes", "StateDirectory=loglab"] });

/**
 * @param lines what is said of the unit and of its service beside what holds for every generator
 * @returns the unit's file
 */
export function unitFile(lines: { unit: readonly string[]; service: readonly string[] }): string {
  const more = (section: keyof typeof lines) => lines[section].map((line) => `${line}\n`).join("");
  return `[Unit]
Description=Log generator of the lab
Wants=network-online.target
After=network-online.target
${more("unit")}
[Service]
Type=notify
NotifyAccess=all
EnvironmentFile=${GENERATOR_PATHS.environment}
ExecStart=/usr/bin/node ${GENERATOR_PATHS.code}/index.js
${more("service")}Restart=on-failure
RestartPreventExitStatus=2
RestartSec=5
TimeoutStartSec=240
TimeoutStopSec=30

[Install]
WantedBy=multi-user.target
`;
}
