import { documentOf, PIPELINES, tryAll, writeDocument } from "./document";

// npm run docs:access; the page has every pipeline, so it takes Java as well.
tryAll(PIPELINES).then((tried) => writeDocument(documentOf(tried)));
