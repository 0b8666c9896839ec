import type { RedshiftSettings } from "./settings";

/**
 * @param manifest where it lies, `s3://bucket/key`
 * @returns the COPY that Firehose makes of a destination's settings; it reads with the delivery role's own session
 */
export function copySql({ CopyCommand }: RedshiftSettings, manifest: string): string {
  const { DataTableName, DataTableColumns, CopyOptions } = CopyCommand;
  const columns = DataTableColumns ? ` (${DataTableColumns})` : "";
  return `COPY ${DataTableName}${columns} FROM '${manifest.replaceAll("'", "''")}' MANIFEST ${CopyOptions ?? ""}`.trim();
}
