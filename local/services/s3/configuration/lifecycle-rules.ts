import type { LifecycleRule, LifecycleRuleFilter, Tag } from "@aws-sdk/client-s3";
import { AwsError } from "../../../core/errors";
import { uuid } from "../../../core/ids";
import { invalidArgument, invalidRequest, malformedXml } from "../errors";

const MOST_RULES = 1000;
const LONGEST_ID = 255;
const DAY = 86_400_000;

/** Members of a rule that do something. */
const ACTIONS = [
  "Expiration",
  "Transitions",
  "NoncurrentVersionExpiration",
  "NoncurrentVersionTransitions",
  "AbortIncompleteMultipartUpload",
] as const;

/**
 * Checks lifecycle rules and gives those a name that have none.
 * @throws AwsError MalformedXML, InvalidArgument, InvalidRequest
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/intro-lifecycle-rules.html
 */
export function lifecycleRules(given: readonly LifecycleRule[] | undefined): LifecycleRule[] {
  if (!given || given.length === 0 || given.length > MOST_RULES) throw malformedXml();
  const rules = given.map((rule) => ({ ...rule, ID: rule.ID || uuid() }));
  if (new Set(rules.map(({ ID }) => ID)).size < rules.length) {
    throw invalidArgument("Rule ID must be unique. Found same ID for one or more rules", "ID");
  }
  for (const rule of rules) checkRule(rule);
  return rules;
}

function checkRule(rule: LifecycleRule): void {
  if (rule.Status !== "Enabled" && rule.Status !== "Disabled") throw malformedXml();
  if ((rule.Filter === undefined) === (rule.Prefix === undefined)) throw malformedXml();
  if ((rule.ID ?? "").length > LONGEST_ID) {
    throw invalidArgument(`ID length should not exceed allowed limit of ${LONGEST_ID}`, "ID");
  }
  if (rule.Filter) checkFilter(rule.Filter);
  if (!ACTIONS.some((action) => [rule[action] ?? []].flat().length > 0)) {
    throw invalidRequest("At least one action needs to be specified in a rule");
  }
  checkExpiration(rule);
  for (const transition of rule.Transitions ?? []) checkDate(transition.Date);
  const noncurrent = rule.NoncurrentVersionExpiration;
  if (noncurrent && noncurrent.NoncurrentDays === undefined && !noncurrent.NewerNoncurrentVersions) {
    throw malformedXml();
  }
}

/** A filter has one member; several criteria stand in `And`. */
function checkFilter(filter: LifecycleRuleFilter): void {
  if (Object.values(filter).filter((value) => value !== undefined).length > 1) throw malformedXml();
  const tags: Tag[] = filter.And?.Tags ?? [];
  if (new Set(tags.map(({ Key }) => Key)).size < tags.length) {
    throw invalidRequest("Duplicate Tag Keys are not allowed.");
  }
}

function checkExpiration({ Expiration }: LifecycleRule): void {
  if (!Expiration) return;
  const { Days, Date: date, ExpiredObjectDeleteMarker } = Expiration;
  const given = [Days, date, ExpiredObjectDeleteMarker].filter((value) => value !== undefined);
  if (given.length !== 1) throw malformedXml();
  if (Days !== undefined && (!Number.isInteger(Days) || Days < 1)) {
    throw invalidArgument("'Days' for Expiration action must be a positive integer", "Days", Days);
  }
  checkDate(date);
}

function checkDate(date: Date | undefined): void {
  if (date === undefined || date.getTime() % DAY === 0) return;
  throw invalidArgument("'Date' must be at midnight GMT", "Date", date.toUTCString());
}

const SIZES = ["all_storage_classes_128K", "varies_by_storage_class"] as const;
type MinimumSize = (typeof SIZES)[number];

/** @throws AwsError InvalidRequest */
export function transitionMinimum(given: string | undefined): MinimumSize {
  const known = SIZES.find((size) => size === (given ?? SIZES[0]));
  if (!known)
    throw new AwsError("InvalidRequest", `Invalid TransitionDefaultMinimumObjectSize found: ${given}`);
  return known;
}

/** Rules as the table keeps them are JSON: dates come back as dates. */
export function restoreRules(kept: readonly unknown[]): LifecycleRule[] {
  return kept.map((rule) => restoreDates(rule) as LifecycleRule);
}

function restoreDates(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(restoreDates);
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      name === "Date" && typeof member === "string" ? new Date(member) : restoreDates(member),
    ]),
  );
}
