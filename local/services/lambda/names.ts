import type { Cloud } from "../../core/cloud";

/** A function as a request names it. */
export interface FunctionReference {
  name: string;
  /** Version, alias or `$LATEST`; absent when the request names none. */
  qualifier?: string;
}

const NAME =
  /^(?:arn:aws[a-zA-Z-]*:lambda:)?(?:[a-z]{2}(?:-[a-z]+)+-\d:)?(?:\d{12}:)?(?:function:)?(?<name>[\w-]+)(?::(?<qualifier>\$LATEST|[\w-]+))?$/;

/**
 * Takes a name, a partial ARN (`123456789012:function:name`) or an ARN apart, each with or without a qualifier behind it.
 * @param qualifier of the request, beside the one in the name
 */
export function parseFunctionName(text = "", qualifier?: string): FunctionReference {
  const parts = NAME.exec(text)?.groups;
  const found = qualifier ?? parts?.qualifier;
  return { name: parts?.name ?? text, ...(found !== undefined && { qualifier: found }) };
}

/** @returns `arn:aws:lambda:region:account:function:name[:qualifier]` */
export function functionArn({ region, account }: Cloud, { name, qualifier }: FunctionReference): string {
  const arn = `arn:aws:lambda:${region}:${account}:function:${name}`;
  return qualifier === undefined ? arn : `${arn}:${qualifier}`;
}
