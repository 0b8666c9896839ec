import type { LifecycleRule, LifecycleRuleFilter, Tag, TransitionStorageClass } from "@aws-sdk/client-s3";
import type { TemplateLifecycleRule, TemplateTransition } from "./bucket-properties";

/** Turns a lifecycle rule of a template into one of the API, which spells everything differently. */
export function apiLifecycleRule(rule: TemplateLifecycleRule): LifecycleRule {
  const transitions = [rule.Transition ?? [], rule.Transitions ?? []].flat();
  const noncurrent = [rule.NoncurrentVersionTransition ?? [], rule.NoncurrentVersionTransitions ?? []].flat();
  const expiration = definedOrNothing({
    Date: rule.ExpirationDate === undefined ? undefined : new Date(rule.ExpirationDate),
    Days: rule.ExpirationInDays,
    ExpiredObjectDeleteMarker: rule.ExpiredObjectDeleteMarker,
  });
  const days = rule.NoncurrentVersionExpirationInDays;
  return {
    ID: rule.Id,
    Status: rule.Status as LifecycleRule["Status"],
    Filter: filterOf(rule),
    Expiration: expiration,
    Transitions: transitions.length > 0 ? transitions.map(apiTransition) : undefined,
    NoncurrentVersionTransitions: noncurrent.length > 0 ? noncurrent.map(apiNoncurrent) : undefined,
    NoncurrentVersionExpiration:
      rule.NoncurrentVersionExpiration ?? (days === undefined ? undefined : { NoncurrentDays: days }),
    AbortIncompleteMultipartUpload: rule.AbortIncompleteMultipartUpload,
  };
}

/** One criterion stands alone, several stand together, none is the prefix of everything. */
function filterOf(rule: TemplateLifecycleRule): LifecycleRuleFilter {
  const { Prefix, ObjectSizeGreaterThan, ObjectSizeLessThan } = rule;
  const Tags: Tag[] = rule.TagFilters ?? [];
  const criteria = [Prefix, ObjectSizeGreaterThan, ObjectSizeLessThan].filter((value) => value !== undefined);
  const count = criteria.length + Tags.length;
  if (count === 0) return { Prefix: "" };
  if (count > 1) {
    return { And: { Prefix, ObjectSizeGreaterThan, ObjectSizeLessThan, ...(Tags.length > 0 && { Tags }) } };
  }
  return Tags[0] ? { Tag: Tags[0] } : { Prefix, ObjectSizeGreaterThan, ObjectSizeLessThan };
}

const apiTransition = ({ StorageClass, TransitionDate, TransitionInDays }: TemplateTransition) => ({
  StorageClass: StorageClass as TransitionStorageClass,
  Date: TransitionDate === undefined ? undefined : new Date(TransitionDate),
  Days: TransitionInDays,
});

const apiNoncurrent = (transition: TemplateTransition) => ({
  StorageClass: transition.StorageClass as TransitionStorageClass,
  NoncurrentDays: transition.TransitionInDays,
  NewerNoncurrentVersions: transition.NewerNoncurrentVersions,
});

function definedOrNothing<T extends object>(members: T): T | undefined {
  return Object.values(members).some((value) => value !== undefined) ? members : undefined;
}
