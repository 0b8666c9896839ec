/** @returns whether a list of entity tags, as If-Match bears it, names this one; S3 takes them without quotes too */
export function namesEtag(list: string, etag: string): boolean {
  return list.split(",").some((entry) => {
    const tag = entry.trim();
    return tag === "*" || tag.replace(/^W\//, "").replace(/^"(.*)"$/, "$1") === etag;
  });
}
