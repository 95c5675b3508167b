// Made by `bun run schemas`; a test holds it to its schema.
"use strict";
export const validate = validate21;
export default validate21;
const schema6 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"urn:reconcile:plan:v1","title":"reconcile plan, version 1","description":"What reconcile would write, and why: the document that is reviewed and the document that is applied. Canonical: keys sorted, lists sorted, one line per operation; a text that was reformatted is refused.","type":"object","additionalProperties":false,"required":["format","meta","mapping","instance","ledger","source","target","reads","summary","guards","operations","held","balances","findings","drift","recognised","recognised_usage","recognised_places","full_read","digest","semantic_digest"],"properties":{"format":{"description":"Name and version of this format.","const":"reconcile/plan/v1"},"meta":{"description":"When and by what it was made; outside the digests.","type":"object","additionalProperties":false,"required":["created_at","tool","refresh","requests"],"properties":{"created_at":{"$ref":"#/definitions/instant"},"tool":{"description":"The program and version that made it.","type":"string"},"refresh":{"description":"Whether everything was read, or only what happened lately.","enum":["full","incremental"]},"requests":{"description":"How many requests reading took.","allOf":[{"$ref":"#/definitions/count"}]}}},"mapping":{"description":"The mapping it was made with.","type":"object","additionalProperties":false,"required":["path","sha256","commit"],"properties":{"path":{"type":"string"},"sha256":{"$ref":"#/definitions/sha256"},"commit":{"description":"The git commit that holds it.","type":["string","null"]}}},"instance":{"description":"The farm's name in every marker.","type":"string","pattern":"^[a-z0-9]{1,16}$"},"ledger":{"description":"The ledger at the time; informative.","type":"object","additionalProperties":false,"required":["lineage","bookings"],"properties":{"lineage":{"description":"Names one history of bookings.","type":["string","null"]},"bookings":{"$ref":"#/definitions/count"}}},"source":{"$ref":"#/definitions/system"},"target":{"$ref":"#/definitions/system"},"reads":{"description":"What was read, and how believable an absence is.","type":"array","items":{"$ref":"#/definitions/read"}},"summary":{"$ref":"#/definitions/summary"},"guards":{"description":"Every guard, also those that passed.","type":"array","items":{"$ref":"#/definitions/guard"}},"operations":{"description":"What would be written, in the order it may be written.","type":"array","items":{"$ref":"#/definitions/operation"}},"held":{"description":"Grams that wait for a person: shown, and performed only once `release:` in the mapping names their address.","type":"array","items":{"$ref":"#/definitions/held"}},"balances":{"description":"Grams per spool: source = booked + planned + held + left_out + residual.","type":"array","items":{"$ref":"#/definitions/balance"}},"findings":{"description":"What a person should know.","type":"array","items":{"$ref":"#/definitions/finding"}},"drift":{"description":"Differences that are shown and left alone.","type":"array","items":{"$ref":"#/definitions/drift"}},"recognised":{"description":"What `apply` will write to the ledger without writing anywhere else.","type":"array","items":{"$ref":"#/definitions/recognised"}},"recognised_usage":{"description":"Usage rows that the inventory's history already proves and the ledger does not know so: `apply` writes them to the ledger.","type":"array","items":{"$ref":"#/definitions/recognisedUsage"}},"recognised_places":{"description":"Spools of which both systems say the same place, and the ledger does not know it yet: `apply` writes them to the ledger.","type":"array","items":{"$ref":"#/definitions/recognisedPlace"}},"full_read":{"description":"Totals of a full read, for the ledger; null after an incremental one.","if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"required":["source","inventory"],"properties":{"source":{"type":"object","additionalProperties":false,"required":["runs","archives"],"properties":{"runs":{"$ref":"#/definitions/count"},"archives":{"$ref":"#/definitions/count"}}},"inventory":{"type":"object","additionalProperties":false,"required":["parts","stock"],"properties":{"parts":{"$ref":"#/definitions/count"},"stock":{"$ref":"#/definitions/count"}}}}},"else":{"type":"null"}},"digest":{"description":"SHA-256 over this document without the lines of meta, digest and semantic_digest: grep -vE '^  \"(digest|meta|semantic_digest)\":' plan.json | sha256sum","allOf":[{"$ref":"#/definitions/sha256"}]},"semantic_digest":{"description":"SHA-256 over kind, address and after of the operations: the same for every plan that would do the same. What is held, balanced, found or drifted is no effect and not in it.","allOf":[{"$ref":"#/definitions/sha256"}]}},"definitions":{"count":{"description":"A number of things.","type":"integer","minimum":0,"maximum":9007199254740991},"key":{"description":"A primary key of a server.","type":"integer","minimum":0,"maximum":9007199254740991},"sha256":{"type":"string","pattern":"^[0-9a-f]{64}$"},"instant":{"description":"A moment in UTC.","type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$"},"grams":{"description":"Grams as exact decimal text.","type":"string","pattern":"^-?\\d{1,15}(\\.\\d{1,20})?$"},"amount":{"description":"A quantity in the part's unit, above zero, as exact decimal text.","type":"string","pattern":"^(?!0+(\\.0+)?$)\\d{1,15}(\\.\\d{1,5})?$"},"usageRow":{"description":"A usage row: usage 44 of spool 7 and when it was made.","type":"string","pattern":"^\\d{1,15}\\.\\d{1,15}@\\d{8}T\\d{6}Z$"},"address":{"description":"`stock/run-45@20261102T101100Z`, `part/BMB-0123456789ab`, `link/archive-12`, `usage/44.7@20261120T114506Z`.","type":"string","minLength":1},"reference":{"description":"The id that an earlier operation will return: the only unknown a plan may hold.","type":"object","additionalProperties":false,"required":["ref"],"properties":{"ref":{"description":"Address of the operation that will return the id.","allOf":[{"$ref":"#/definitions/address"}]},"format":{"description":"Text around the id; `{id}` is its place. Without it the value is the id itself.","type":"string","pattern":"\\{id\\}"}}},"part":{"description":"A part: its key, or the operation that makes it.","if":{"type":"object"},"then":{"$ref":"#/definitions/reference"},"else":{"$ref":"#/definitions/key"}},"system":{"description":"A server that the plan was made from.","type":"object","additionalProperties":false,"required":["system","url","version"],"properties":{"system":{"description":"What it is.","type":"string","minLength":1},"url":{"description":"Where it was read, without credentials.","type":"string"},"version":{"description":"What it says it is.","type":"string"}}},"coverage":{"description":"How much of the truth a read holds. Absence is believed only where it is complete.","type":"object","discriminator":{"propertyName":"kind"},"oneOf":[{"description":"What is not in it did not exist.","type":"object","additionalProperties":false,"required":["kind"],"properties":{"kind":{"const":"complete"}}},{"description":"Complete from `since` on; nothing older may be called missing or changed.","type":"object","additionalProperties":false,"required":["kind","since"],"properties":{"kind":{"const":"window"},"since":{"$ref":"#/definitions/instant"}}},{"description":"Rows may be missing anywhere; absence proves nothing.","type":"object","additionalProperties":false,"required":["kind","why"],"properties":{"kind":{"const":"partial"},"why":{"description":"What kept it from being complete.","type":"array","items":{"type":"string"}}}}]},"read":{"description":"One list that was read.","type":"object","additionalProperties":false,"required":["what","rows","coverage"],"properties":{"what":{"description":"Server and rows: `bambuddy runs`.","type":"string","minLength":1},"rows":{"$ref":"#/definitions/count"},"coverage":{"$ref":"#/definitions/coverage"}}},"summary":{"description":"What became of every run, in numbers.","type":"object","additionalProperties":false,"required":["operations","recognised","before_since","skipped","not_produced","waiting","held","narrowed"],"properties":{"operations":{"description":"Operations per kind, also those with none.","type":"object","additionalProperties":false,"required":["part.create","stock.create","parameter.set","image.set","link.set","stock.keep","usage.return","usage.subtract","stock.move","spool.create","spool.set","slot.clear","slot.assign","spool.archive"],"properties":{"part.create":{"description":"Parts to create.","allOf":[{"$ref":"#/definitions/count"}]},"stock.create":{"description":"Stock items to create.","allOf":[{"$ref":"#/definitions/count"}]},"parameter.set":{"description":"Parameters to set.","allOf":[{"$ref":"#/definitions/count"}]},"image.set":{"description":"Pictures to set.","allOf":[{"$ref":"#/definitions/count"}]},"link.set":{"description":"Archive links to set.","allOf":[{"$ref":"#/definitions/count"}]},"stock.keep":{"description":"Spools to keep when they are empty.","allOf":[{"$ref":"#/definitions/count"}]},"usage.return":{"description":"Uses to give back to spools.","allOf":[{"$ref":"#/definitions/count"}]},"usage.subtract":{"description":"Uses to subtract from spools.","allOf":[{"$ref":"#/definitions/count"}]},"stock.move":{"description":"Spools to move in InvenTree.","allOf":[{"$ref":"#/definitions/count"}]},"spool.create":{"description":"Spools to create in Bambuddy.","allOf":[{"$ref":"#/definitions/count"}]},"spool.set":{"description":"Spools whose fields change in Bambuddy.","allOf":[{"$ref":"#/definitions/count"}]},"slot.clear":{"description":"Slots to clear.","allOf":[{"$ref":"#/definitions/count"}]},"slot.assign":{"description":"Slots to assign.","allOf":[{"$ref":"#/definitions/count"}]},"spool.archive":{"description":"Spools to archive in Bambuddy.","allOf":[{"$ref":"#/definitions/count"}]}}},"recognised":{"description":"Prints that the inventory or the ledger already knows.","allOf":[{"$ref":"#/definitions/count"}]},"before_since":{"description":"Produced runs that `prints.since` leaves out.","allOf":[{"$ref":"#/definitions/count"}]},"skipped":{"description":"Runs a rule skips.","allOf":[{"$ref":"#/definitions/count"}]},"not_produced":{"description":"Runs whose status does not count as produced.","allOf":[{"$ref":"#/definitions/count"}]},"waiting":{"description":"Runs that wait because of a finding.","allOf":[{"$ref":"#/definitions/count"}]},"held":{"description":"Usage rows that wait for a person.","allOf":[{"$ref":"#/definitions/count"}]},"narrowed":{"description":"Runs left out by --only, --except, --max-prints or --archive.","allOf":[{"$ref":"#/definitions/count"}]}}},"guard":{"description":"A check against a plan that is suspiciously large.","type":"object","additionalProperties":false,"required":["name","text","measured","limit","verdict"],"properties":{"name":{"description":"The name a waiver uses.","type":"string","minLength":1},"text":{"description":"What is measured.","type":"string"},"measured":{"description":"The measured value with its unit.","type":"string"},"limit":{"description":"The limit with its unit.","type":"string"},"verdict":{"enum":["passed","refused","waived"]}}},"reason":{"description":"Why the operation is proposed.","type":"object","additionalProperties":false,"required":["code","text"],"properties":{"code":{"description":"Stable word for machines and grouping.","enum":["first-print-of-model","new-print","missed-reprint","value-differs","value-absent","forced","used","used-more","used-less","would-be-deleted","assigned","unassigned","not-in-bambuddy","in-printer","left-printer","changed-slot","used-up","undone"]},"text":{"description":"One sentence for people.","type":"string"}}},"books":{"description":"What the ledger remembers once the operation is verified.","type":"object","additionalProperties":false,"required":[],"properties":{"run":{"description":"The run it books.","type":"string","minLength":1},"archive":{"description":"The archive it belongs to.","type":"integer","minimum":0,"maximum":9007199254740991},"key":{"description":"The part key it binds.","type":"string"},"usage":{"description":"The usage row it books.","type":"object","additionalProperties":false,"required":["row","grams","correction"],"properties":{"row":{"$ref":"#/definitions/usageRow"},"grams":{"description":"What the whole row stands at once this movement is done.","allOf":[{"$ref":"#/definitions/grams"}]},"correction":{"description":"0 for the first movement of a row, then 1, 2, …","allOf":[{"$ref":"#/definitions/count"}]}}},"place":{"description":"Where the spool is once the operation stands.","type":"object","additionalProperties":false,"required":["stock","place"],"properties":{"stock":{"$ref":"#/definitions/key"},"place":{"type":"string","minLength":1}}}}},"operation":{"description":"One intended write.","type":"object","discriminator":{"propertyName":"kind"},"oneOf":[{"$ref":"#/definitions/partCreate"},{"$ref":"#/definitions/stockCreate"},{"$ref":"#/definitions/parameterSet"},{"$ref":"#/definitions/imageSet"},{"$ref":"#/definitions/linkSet"},{"$ref":"#/definitions/stockKeep"},{"$ref":"#/definitions/usageReturn"},{"$ref":"#/definitions/usageSubtract"},{"$ref":"#/definitions/stockMove"},{"$ref":"#/definitions/spoolCreate"},{"$ref":"#/definitions/spoolSet"},{"$ref":"#/definitions/slotClear"},{"$ref":"#/definitions/slotAssign"},{"$ref":"#/definitions/spoolArchive"}]},"partCreate":{"description":"Makes a part in the inventory.","type":"object","additionalProperties":false,"required":["id","address","kind","reason","object","label","before","after","depends_on","books"],"properties":{"id":{"description":"First 16 hex digits of SHA-256 over kind, address and after.","type":"string","pattern":"^[0-9a-f]{16}$"},"address":{"description":"Names the operation in this and every later plan.","allOf":[{"$ref":"#/definitions/address"}]},"kind":{"const":"part.create"},"reason":{"$ref":"#/definitions/reason"},"object":{"description":"The one object that is written. Operations on one object are never in flight together.","type":"string","minLength":1},"label":{"description":"Names beside ids, for the reader: what, where, how much.","type":"string"},"place":{"description":"Path of the category or location it goes to.","type":"string"},"before":{"type":"null"},"after":{"type":"object","additionalProperties":false,"required":["ipn","name","description","category"],"properties":{"ipn":{"description":"The internal part number: the part's identity.","type":"string","minLength":1},"name":{"type":"string"},"description":{"type":"string"},"category":{"$ref":"#/definitions/key"}}},"depends_on":{"description":"Addresses of earlier operations that must have succeeded before.","type":"array","items":{"$ref":"#/definitions/address"},"uniqueItems":true},"danger":{"description":"What a reviewer must not overlook.","type":"string","minLength":1},"books":{"$ref":"#/definitions/books"}}},"stockCreate":{"description":"Books one print as one stock item.","type":"object","additionalProperties":false,"required":["id","address","kind","reason","object","label","before","after","depends_on","books"],"properties":{"id":{"description":"First 16 hex digits of SHA-256 over kind, address and after.","type":"string","pattern":"^[0-9a-f]{16}$"},"address":{"description":"Names the operation in this and every later plan.","allOf":[{"$ref":"#/definitions/address"}]},"kind":{"const":"stock.create"},"reason":{"$ref":"#/definitions/reason"},"object":{"description":"The one object that is written. Operations on one object are never in flight together.","type":"string","minLength":1},"label":{"description":"Names beside ids, for the reader: what, where, how much.","type":"string"},"place":{"description":"Path of the category or location it goes to.","type":"string"},"before":{"type":"null"},"after":{"type":"object","additionalProperties":false,"required":["part","quantity","location","batch","status","notes","marker"],"properties":{"part":{"$ref":"#/definitions/part"},"quantity":{"description":"Pieces, as exact decimal text.","type":"string","pattern":"^\\d{1,15}(\\.\\d{1,5})?$"},"location":{"$ref":"#/definitions/key"},"batch":{"type":"string","minLength":1},"status":{"description":"InvenTree's stock status.","type":"integer","minimum":0,"maximum":9007199254740991},"notes":{"type":"string"},"marker":{"description":"Stands in `notes`; the item's identity.","type":"string","minLength":1}}},"depends_on":{"description":"Addresses of earlier operations that must have succeeded before.","type":"array","items":{"$ref":"#/definitions/address"},"uniqueItems":true},"danger":{"description":"What a reviewer must not overlook.","type":"string","minLength":1},"books":{"$ref":"#/definitions/books"}}},"parameterSet":{"description":"Sets one parameter of a part.","type":"object","additionalProperties":false,"required":["id","address","kind","reason","object","label","before","after","depends_on","books"],"properties":{"id":{"description":"First 16 hex digits of SHA-256 over kind, address and after.","type":"string","pattern":"^[0-9a-f]{16}$"},"address":{"description":"Names the operation in this and every later plan.","allOf":[{"$ref":"#/definitions/address"}]},"kind":{"const":"parameter.set"},"reason":{"$ref":"#/definitions/reason"},"object":{"description":"The one object that is written. Operations on one object are never in flight together.","type":"string","minLength":1},"label":{"description":"Names beside ids, for the reader: what, where, how much.","type":"string"},"place":{"description":"Path of the category or location it goes to.","type":"string"},"before":{"description":"The parameter as it was read; null when the part has none of this template.","if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"required":["pk","data"],"properties":{"pk":{"$ref":"#/definitions/key"},"data":{"type":"string"}}},"else":{"type":"null"}},"after":{"type":"object","additionalProperties":false,"required":["part","template","name","data","unit"],"properties":{"part":{"$ref":"#/definitions/part"},"template":{"$ref":"#/definitions/key"},"name":{"description":"The template's name.","type":"string","minLength":1},"data":{"description":"The value in the template's unit.","type":"string"},"unit":{"description":"The template's unit; empty for none.","type":"string"}}},"depends_on":{"description":"Addresses of earlier operations that must have succeeded before.","type":"array","items":{"$ref":"#/definitions/address"},"uniqueItems":true},"danger":{"description":"What a reviewer must not overlook.","type":"string","minLength":1},"books":{"$ref":"#/definitions/books"}}},"imageSet":{"description":"Uploads an archive's thumbnail as the part's picture.","type":"object","additionalProperties":false,"required":["id","address","kind","reason","object","label","before","after","depends_on","books"],"properties":{"id":{"description":"First 16 hex digits of SHA-256 over kind, address and after.","type":"string","pattern":"^[0-9a-f]{16}$"},"address":{"description":"Names the operation in this and every later plan.","allOf":[{"$ref":"#/definitions/address"}]},"kind":{"const":"image.set"},"reason":{"$ref":"#/definitions/reason"},"object":{"description":"The one object that is written. Operations on one object are never in flight together.","type":"string","minLength":1},"label":{"description":"Names beside ids, for the reader: what, where, how much.","type":"string"},"place":{"description":"Path of the category or location it goes to.","type":"string"},"before":{"type":"object","additionalProperties":false,"required":["image"],"properties":{"image":{"description":"The server's path of the present picture.","type":["string","null"]}}},"after":{"type":"object","additionalProperties":false,"required":["part","archive","filename"],"properties":{"part":{"$ref":"#/definitions/part"},"archive":{"$ref":"#/definitions/key"},"filename":{"description":"File name of the upload, by which our own picture is recognised.","type":"string","minLength":1}}},"depends_on":{"description":"Addresses of earlier operations that must have succeeded before.","type":"array","items":{"$ref":"#/definitions/address"},"uniqueItems":true},"danger":{"description":"What a reviewer must not overlook.","type":"string","minLength":1},"books":{"$ref":"#/definitions/books"}}},"linkSet":{"description":"Writes the part's page into the archive's external link.","type":"object","additionalProperties":false,"required":["id","address","kind","reason","object","label","before","after","depends_on","books"],"properties":{"id":{"description":"First 16 hex digits of SHA-256 over kind, address and after.","type":"string","pattern":"^[0-9a-f]{16}$"},"address":{"description":"Names the operation in this and every later plan.","allOf":[{"$ref":"#/definitions/address"}]},"kind":{"const":"link.set"},"reason":{"$ref":"#/definitions/reason"},"object":{"description":"The one object that is written. Operations on one object are never in flight together.","type":"string","minLength":1},"label":{"description":"Names beside ids, for the reader: what, where, how much.","type":"string"},"place":{"description":"Path of the category or location it goes to.","type":"string"},"before":{"type":"object","additionalProperties":false,"required":["external_url"],"properties":{"external_url":{"type":["string","null"]}}},"after":{"type":"object","additionalProperties":false,"required":["archive","external_url"],"properties":{"archive":{"$ref":"#/definitions/key"},"external_url":{"if":{"type":"object"},"then":{"$ref":"#/definitions/reference"},"else":{"type":"string"}}}},"depends_on":{"description":"Addresses of earlier operations that must have succeeded before.","type":"array","items":{"$ref":"#/definitions/address"},"uniqueItems":true},"danger":{"description":"What a reviewer must not overlook.","type":"string","minLength":1},"books":{"$ref":"#/definitions/books"}}},"stockKeep":{"description":"Keeps a spool's stock item when its last gram is subtracted.","type":"object","additionalProperties":false,"required":["id","address","kind","reason","object","label","before","after","depends_on","books"],"properties":{"id":{"description":"First 16 hex digits of SHA-256 over kind, address and after.","type":"string","pattern":"^[0-9a-f]{16}$"},"address":{"description":"Names the operation in this and every later plan.","allOf":[{"$ref":"#/definitions/address"}]},"kind":{"const":"stock.keep"},"reason":{"$ref":"#/definitions/reason"},"object":{"description":"The one object that is written. Operations on one object are never in flight together.","type":"string","minLength":1},"label":{"description":"Names beside ids, for the reader: what, where, how much.","type":"string"},"place":{"description":"Path of the category or location it goes to.","type":"string"},"before":{"type":"object","additionalProperties":false,"required":["delete_on_deplete"],"properties":{"delete_on_deplete":{"const":true}}},"after":{"type":"object","additionalProperties":false,"required":["stock","delete_on_deplete"],"properties":{"stock":{"$ref":"#/definitions/key"},"delete_on_deplete":{"const":false}}},"depends_on":{"description":"Addresses of earlier operations that must have succeeded before.","type":"array","items":{"$ref":"#/definitions/address"},"uniqueItems":true},"danger":{"description":"What a reviewer must not overlook.","type":"string","minLength":1},"books":{"$ref":"#/definitions/books"}}},"usageReturn":{"description":"Gives grams back to a spool, because the usage row says less than was booked.","type":"object","additionalProperties":false,"required":["id","address","kind","reason","object","label","before","after","depends_on","books"],"properties":{"id":{"description":"First 16 hex digits of SHA-256 over kind, address and after.","type":"string","pattern":"^[0-9a-f]{16}$"},"address":{"description":"Names the operation in this and every later plan.","allOf":[{"$ref":"#/definitions/address"}]},"kind":{"const":"usage.return"},"reason":{"$ref":"#/definitions/reason"},"object":{"description":"The one object that is written. Operations on one object are never in flight together.","type":"string","minLength":1},"label":{"description":"Names beside ids, for the reader: what, where, how much.","type":"string"},"place":{"description":"Path of the category or location it goes to.","type":"string"},"before":{"description":"What the plan saw of the item.","type":"object","additionalProperties":false,"required":["quantity"],"properties":{"quantity":{"description":"The level, in the part's unit; informative, others may move it too.","type":"string","pattern":"^-?\\d{1,15}(\\.\\d{1,20})?$"},"undoes":{"description":"Marker of the movement that this one takes back: it must stand in the item's history, and nobody may have counted the item since.","type":"string","minLength":1},"counted":{"description":"History entry of the newest count, null where there was none. Nothing is moved after a newer one that may reflect the row. Absent: counts do not matter.","type":["integer","null"],"minimum":0,"maximum":9007199254740991}}},"after":{"type":"object","additionalProperties":false,"required":["stock","part","unit","quantity","grams","marker","notes"],"properties":{"stock":{"$ref":"#/definitions/key"},"part":{"$ref":"#/definitions/key"},"unit":{"description":"The part's unit; the part must still have it.","type":"string"},"quantity":{"$ref":"#/definitions/amount"},"grams":{"$ref":"#/definitions/grams"},"marker":{"description":"Stands in `notes`; the movement's identity.","type":"string","minLength":1},"notes":{"description":"Stands in the item's history.","type":"string","maxLength":500}}},"depends_on":{"description":"Addresses of earlier operations that must have succeeded before.","type":"array","items":{"$ref":"#/definitions/address"},"uniqueItems":true},"danger":{"description":"What a reviewer must not overlook.","type":"string","minLength":1},"books":{"$ref":"#/definitions/books"}}},"usageSubtract":{"description":"Subtracts the grams of one usage row from its spool.","type":"object","additionalProperties":false,"required":["id","address","kind","reason","object","label","before","after","depends_on","books"],"properties":{"id":{"description":"First 16 hex digits of SHA-256 over kind, address and after.","type":"string","pattern":"^[0-9a-f]{16}$"},"address":{"description":"Names the operation in this and every later plan.","allOf":[{"$ref":"#/definitions/address"}]},"kind":{"const":"usage.subtract"},"reason":{"$ref":"#/definitions/reason"},"object":{"description":"The one object that is written. Operations on one object are never in flight together.","type":"string","minLength":1},"label":{"description":"Names beside ids, for the reader: what, where, how much.","type":"string"},"place":{"description":"Path of the category or location it goes to.","type":"string"},"before":{"description":"What the plan saw of the item.","type":"object","additionalProperties":false,"required":["quantity"],"properties":{"quantity":{"description":"The level, in the part's unit; informative, others may move it too.","type":"string","pattern":"^-?\\d{1,15}(\\.\\d{1,20})?$"},"undoes":{"description":"Marker of the movement that this one takes back: it must stand in the item's history, and nobody may have counted the item since.","type":"string","minLength":1},"counted":{"description":"History entry of the newest count, null where there was none. Nothing is moved after a newer one that may reflect the row. Absent: counts do not matter.","type":["integer","null"],"minimum":0,"maximum":9007199254740991}}},"after":{"type":"object","additionalProperties":false,"required":["stock","part","unit","quantity","grams","marker","notes"],"properties":{"stock":{"$ref":"#/definitions/key"},"part":{"$ref":"#/definitions/key"},"unit":{"description":"The part's unit; the part must still have it.","type":"string"},"quantity":{"$ref":"#/definitions/amount"},"grams":{"$ref":"#/definitions/grams"},"marker":{"description":"Stands in `notes`; the movement's identity.","type":"string","minLength":1},"notes":{"description":"Stands in the item's history.","type":"string","maxLength":500}}},"depends_on":{"description":"Addresses of earlier operations that must have succeeded before.","type":"array","items":{"$ref":"#/definitions/address"},"uniqueItems":true},"danger":{"description":"What a reviewer must not overlook.","type":"string","minLength":1},"books":{"$ref":"#/definitions/books"}}},"stockMove":{"description":"Moves a whole spool to another location.","type":"object","additionalProperties":false,"required":["id","address","kind","reason","object","label","before","after","depends_on","books"],"properties":{"id":{"description":"First 16 hex digits of SHA-256 over kind, address and after.","type":"string","pattern":"^[0-9a-f]{16}$"},"address":{"description":"Names the operation in this and every later plan.","allOf":[{"$ref":"#/definitions/address"}]},"kind":{"const":"stock.move"},"reason":{"$ref":"#/definitions/reason"},"object":{"description":"The one object that is written. Operations on one object are never in flight together.","type":"string","minLength":1},"label":{"description":"Names beside ids, for the reader: what, where, how much.","type":"string"},"place":{"description":"Path of the category or location it goes to.","type":"string"},"before":{"type":"object","additionalProperties":false,"required":["location"],"properties":{"location":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991}}},"after":{"type":"object","additionalProperties":false,"required":["stock","location","notes"],"properties":{"stock":{"$ref":"#/definitions/key"},"location":{"$ref":"#/definitions/key"},"notes":{"description":"One line for people, kept in the item's history.","type":"string","minLength":1,"maxLength":500}}},"depends_on":{"description":"Addresses of earlier operations that must have succeeded before.","type":"array","items":{"$ref":"#/definitions/address"},"uniqueItems":true},"danger":{"description":"What a reviewer must not overlook.","type":"string","minLength":1},"books":{"$ref":"#/definitions/books"}}},"spoolCreate":{"description":"Makes a spool in Bambuddy for a stock item.","type":"object","additionalProperties":false,"required":["id","address","kind","reason","object","label","before","after","depends_on","books"],"properties":{"id":{"description":"First 16 hex digits of SHA-256 over kind, address and after.","type":"string","pattern":"^[0-9a-f]{16}$"},"address":{"description":"Names the operation in this and every later plan.","allOf":[{"$ref":"#/definitions/address"}]},"kind":{"const":"spool.create"},"reason":{"$ref":"#/definitions/reason"},"object":{"description":"The one object that is written. Operations on one object are never in flight together.","type":"string","minLength":1},"label":{"description":"Names beside ids, for the reader: what, where, how much.","type":"string"},"place":{"description":"Path of the category or location it goes to.","type":"string"},"before":{"type":"null"},"after":{"type":"object","additionalProperties":false,"required":["stock","batch","identity","values","weight_used"],"properties":{"stock":{"$ref":"#/definitions/key"},"batch":{"type":"string","minLength":1},"identity":{"description":"The field that carries the batch code, and what is written there.","type":"object","additionalProperties":false,"required":["field","text"],"properties":{"field":{"enum":["note","tag_uid","tray_uuid"]},"text":{"type":"string","minLength":1,"maxLength":500}}},"values":{"$ref":"#/definitions/spoolValues"},"weight_used":{"description":"Grams gone from a full spool, as the stock level says.","allOf":[{"$ref":"#/definitions/grams"}]}}},"depends_on":{"description":"Addresses of earlier operations that must have succeeded before.","type":"array","items":{"$ref":"#/definitions/address"},"uniqueItems":true},"danger":{"description":"What a reviewer must not overlook.","type":"string","minLength":1},"books":{"$ref":"#/definitions/books"}}},"spoolSet":{"description":"Changes fields of a Bambuddy spool.","type":"object","additionalProperties":false,"required":["id","address","kind","reason","object","label","before","after","depends_on","books"],"properties":{"id":{"description":"First 16 hex digits of SHA-256 over kind, address and after.","type":"string","pattern":"^[0-9a-f]{16}$"},"address":{"description":"Names the operation in this and every later plan.","allOf":[{"$ref":"#/definitions/address"}]},"kind":{"const":"spool.set"},"reason":{"$ref":"#/definitions/reason"},"object":{"description":"The one object that is written. Operations on one object are never in flight together.","type":"string","minLength":1},"label":{"description":"Names beside ids, for the reader: what, where, how much.","type":"string"},"place":{"description":"Path of the category or location it goes to.","type":"string"},"before":{"type":"object","additionalProperties":false,"required":["values"],"properties":{"values":{"type":"object","additionalProperties":false,"required":[],"properties":{"material":{"type":["string","null"]},"subtype":{"type":["string","null"]},"brand":{"type":["string","null"]},"color_name":{"type":["string","null"]},"rgba":{"type":["string","null"]},"label_weight":{"type":["integer","null"]},"core_weight":{"type":["integer","null"]},"cost_per_kg":{"type":["string","null"]},"note":{"type":["string","null"]}}}}},"after":{"type":"object","additionalProperties":false,"required":["spool","values"],"properties":{"spool":{"$ref":"#/definitions/key"},"values":{"$ref":"#/definitions/spoolValues"}}},"depends_on":{"description":"Addresses of earlier operations that must have succeeded before.","type":"array","items":{"$ref":"#/definitions/address"},"uniqueItems":true},"danger":{"description":"What a reviewer must not overlook.","type":"string","minLength":1},"books":{"$ref":"#/definitions/books"}}},"slotClear":{"description":"Takes a spool out of a slot.","type":"object","additionalProperties":false,"required":["id","address","kind","reason","object","label","before","after","depends_on","books"],"properties":{"id":{"description":"First 16 hex digits of SHA-256 over kind, address and after.","type":"string","pattern":"^[0-9a-f]{16}$"},"address":{"description":"Names the operation in this and every later plan.","allOf":[{"$ref":"#/definitions/address"}]},"kind":{"const":"slot.clear"},"reason":{"$ref":"#/definitions/reason"},"object":{"description":"The one object that is written. Operations on one object are never in flight together.","type":"string","minLength":1},"label":{"description":"Names beside ids, for the reader: what, where, how much.","type":"string"},"place":{"description":"Path of the category or location it goes to.","type":"string"},"before":{"type":"object","additionalProperties":false,"required":["spool"],"properties":{"spool":{"$ref":"#/definitions/key"}}},"after":{"type":"object","additionalProperties":false,"required":["printer","ams","tray","spool"],"properties":{"printer":{"$ref":"#/definitions/key"},"ams":{"description":"Bambuddy's unit: 0–3, 128–135 for AMS-HT, 255 for external spools.","type":"integer","minimum":0,"maximum":255},"tray":{"type":"integer","minimum":0,"maximum":255},"spool":{"type":"null"}}},"depends_on":{"description":"Addresses of earlier operations that must have succeeded before.","type":"array","items":{"$ref":"#/definitions/address"},"uniqueItems":true},"danger":{"description":"What a reviewer must not overlook.","type":"string","minLength":1},"books":{"$ref":"#/definitions/books"}}},"slotAssign":{"description":"Assigns a spool to a slot. Reaches the printer.","type":"object","additionalProperties":false,"required":["id","address","kind","reason","object","label","before","after","depends_on","books"],"properties":{"id":{"description":"First 16 hex digits of SHA-256 over kind, address and after.","type":"string","pattern":"^[0-9a-f]{16}$"},"address":{"description":"Names the operation in this and every later plan.","allOf":[{"$ref":"#/definitions/address"}]},"kind":{"const":"slot.assign"},"reason":{"$ref":"#/definitions/reason"},"object":{"description":"The one object that is written. Operations on one object are never in flight together.","type":"string","minLength":1},"label":{"description":"Names beside ids, for the reader: what, where, how much.","type":"string"},"place":{"description":"Path of the category or location it goes to.","type":"string"},"before":{"type":"object","additionalProperties":false,"required":["spool"],"properties":{"spool":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991}}},"after":{"type":"object","additionalProperties":false,"required":["printer","ams","tray","spool"],"properties":{"printer":{"$ref":"#/definitions/key"},"ams":{"description":"Bambuddy's unit: 0–3, 128–135 for AMS-HT, 255 for external spools.","type":"integer","minimum":0,"maximum":255},"tray":{"type":"integer","minimum":0,"maximum":255},"spool":{"description":"A spool: its number, or the operation that makes it.","if":{"type":"object"},"then":{"$ref":"#/definitions/reference"},"else":{"$ref":"#/definitions/key"}}}},"depends_on":{"description":"Addresses of earlier operations that must have succeeded before.","type":"array","items":{"$ref":"#/definitions/address"},"uniqueItems":true},"danger":{"description":"What a reviewer must not overlook.","type":"string","minLength":1},"books":{"$ref":"#/definitions/books"}}},"spoolArchive":{"description":"Archives a spool that is used up.","type":"object","additionalProperties":false,"required":["id","address","kind","reason","object","label","before","after","depends_on","books"],"properties":{"id":{"description":"First 16 hex digits of SHA-256 over kind, address and after.","type":"string","pattern":"^[0-9a-f]{16}$"},"address":{"description":"Names the operation in this and every later plan.","allOf":[{"$ref":"#/definitions/address"}]},"kind":{"const":"spool.archive"},"reason":{"$ref":"#/definitions/reason"},"object":{"description":"The one object that is written. Operations on one object are never in flight together.","type":"string","minLength":1},"label":{"description":"Names beside ids, for the reader: what, where, how much.","type":"string"},"place":{"description":"Path of the category or location it goes to.","type":"string"},"before":{"type":"object","additionalProperties":false,"required":["archived"],"properties":{"archived":{"const":false}}},"after":{"type":"object","additionalProperties":false,"required":["spool","archived"],"properties":{"spool":{"$ref":"#/definitions/key"},"archived":{"const":true}}},"depends_on":{"description":"Addresses of earlier operations that must have succeeded before.","type":"array","items":{"$ref":"#/definitions/address"},"uniqueItems":true},"danger":{"description":"What a reviewer must not overlook.","type":"string","minLength":1},"books":{"$ref":"#/definitions/books"}}},"held":{"description":"Grams that wait for a person.","type":"object","additionalProperties":false,"required":["code","why","release","address","label","grams"],"properties":{"code":{"description":"Why it waits, for machines.","enum":["unknown-spool","ambiguous-spool","no-unit","unknown-status","over-hold-grams","more-than-is-there","before-count","without-run","undone","unreadable"]},"why":{"description":"Why it waits, with the figures.","type":"string"},"release":{"description":"What to write under `release:` in the mapping; null where a release cannot help.","type":["string","null"]},"address":{"$ref":"#/definitions/address"},"label":{"description":"Names beside ids, for the reader.","type":"string"},"grams":{"$ref":"#/definitions/grams"}}},"balance":{"description":"What became of one spool's grams.","type":"object","additionalProperties":false,"required":["spool","stock","source","booked","planned","held","left_out","residual"],"properties":{"spool":{"description":"The stock item's name, or Bambuddy's spool where no item is known.","type":"string"},"stock":{"description":"The stock item.","type":["integer","null"],"minimum":0,"maximum":9007199254740991},"source":{"description":"What the source's rows add up to.","allOf":[{"$ref":"#/definitions/grams"}]},"booked":{"description":"Moved before this plan.","allOf":[{"$ref":"#/definitions/grams"}]},"planned":{"description":"Moved by this plan.","allOf":[{"$ref":"#/definitions/grams"}]},"held":{"description":"Waiting for a person.","allOf":[{"$ref":"#/definitions/grams"}]},"left_out":{"description":"Before `spools.usage.since`, or left out by a setting or on request.","allOf":[{"$ref":"#/definitions/grams"}]},"residual":{"description":"What rounding in the part's unit left over.","allOf":[{"$ref":"#/definitions/grams"}]}}},"finding":{"description":"Something a person should know and the tool will not decide.","type":"object","additionalProperties":false,"required":["code","severity","object","message","next"],"properties":{"code":{"description":"Stable word for machines.","type":"string","pattern":"^[a-z]+\\.[a-z-]+$"},"severity":{"enum":["error","warning","info"]},"object":{"description":"The address of the object.","type":"string","minLength":1},"message":{"description":"What happened, with the names and numbers of this case.","type":"string"},"next":{"description":"What a person can do.","type":"string"}}},"drift":{"description":"A difference that is shown and left alone.","type":"object","additionalProperties":false,"required":["object","field","ours","theirs"],"properties":{"object":{"type":"string","minLength":1},"field":{"type":"string","minLength":1},"ours":{"type":"string"},"theirs":{"type":"string"}}},"recognised":{"description":"A print that the inventory already proves and the ledger does not know yet.","type":"object","additionalProperties":false,"required":["run","archive","part","stock","proof","key"],"properties":{"run":{"description":"The print.","type":"string","minLength":1},"archive":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"part":{"$ref":"#/definitions/key"},"stock":{"$ref":"#/definitions/key"},"proof":{"description":"What in the inventory proves it.","enum":["marker","batch"]},"key":{"description":"The part key that is thereby known.","type":["string","null"]}}},"recognisedUsage":{"description":"A usage row that the inventory's history already proves and the ledger does not know so.","type":"object","additionalProperties":false,"required":["row","stock","grams","corrections"],"properties":{"row":{"$ref":"#/definitions/usageRow"},"stock":{"$ref":"#/definitions/key"},"grams":{"description":"Net, over the first movement and every correction.","allOf":[{"$ref":"#/definitions/grams"}]},"corrections":{"description":"How many corrections followed the first movement.","allOf":[{"$ref":"#/definitions/count"}]}}},"spoolValues":{"description":"Fields of a Bambuddy spool. Grams are whole numbers, costs are decimal text; empty text clears a field.","type":"object","additionalProperties":false,"required":[],"properties":{"material":{"type":"string","minLength":1,"maxLength":50},"subtype":{"type":"string","maxLength":50},"brand":{"type":"string","maxLength":100},"color_name":{"type":"string","maxLength":100},"rgba":{"type":"string","pattern":"^([0-9A-F]{8})?$"},"label_weight":{"type":"integer","minimum":0,"maximum":100000},"core_weight":{"type":"integer","minimum":0,"maximum":100000},"cost_per_kg":{"type":"string","pattern":"^(\\d{1,12}(\\.\\d{1,10})?)?$"},"note":{"type":"string","maxLength":500}}},"recognisedPlace":{"description":"A spool of which both systems say the same place, and the ledger does not know it yet.","type":"object","additionalProperties":false,"required":["stock","place"],"properties":{"stock":{"$ref":"#/definitions/key"},"place":{"description":"`printer-3`, `printer-3/0.2` where the slot has a location of its own, or `away`.","type":"string","minLength":1}}}}};
const func2 = Object.prototype.hasOwnProperty;
const schema7 = {"description":"A moment in UTC.","type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$"};
const pattern0 = new RegExp("^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$", "u");

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern0.test(data)){
validate22.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$"},message:"must match pattern \""+"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$"+"\""}];
return false;
}
}
else {
validate22.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate22.errors = vErrors;
return errors === 0;
}

const schema8 = {"description":"A number of things.","type":"integer","minimum":0,"maximum":9007199254740991};

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate24.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 9007199254740991 || isNaN(data)){
validate24.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data < 0 || isNaN(data)){
validate24.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
validate24.errors = vErrors;
return errors === 0;
}

const schema9 = {"type":"string","pattern":"^[0-9a-f]{64}$"};
const pattern1 = new RegExp("^[0-9a-f]{64}$", "u");

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern1.test(data)){
validate26.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""}];
return false;
}
}
else {
validate26.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate26.errors = vErrors;
return errors === 0;
}

const schema10 = {"description":"A server that the plan was made from.","type":"object","additionalProperties":false,"required":["system","url","version"],"properties":{"system":{"description":"What it is.","type":"string","minLength":1},"url":{"description":"Where it was read, without credentials.","type":"string"},"version":{"description":"What it says it is.","type":"string"}}};
const func3 = require("ajv/dist/runtime/ucs2length").default;

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.system === undefined) && (missing0 = "system")) || ((data.url === undefined) && (missing0 = "url"))) || ((data.version === undefined) && (missing0 = "version"))){
validate29.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "system") || (key0 === "url")) || (key0 === "version"))){
validate29.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.system !== undefined){
let data0 = data.system;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func3(data0) < 1){
validate29.errors = [{instancePath:instancePath+"/system",schemaPath:"#/properties/system/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate29.errors = [{instancePath:instancePath+"/system",schemaPath:"#/properties/system/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.url !== undefined){
const _errs4 = errors;
if(typeof data.url !== "string"){
validate29.errors = [{instancePath:instancePath+"/url",schemaPath:"#/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.version !== undefined){
const _errs6 = errors;
if(typeof data.version !== "string"){
validate29.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate29.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate29.errors = vErrors;
return errors === 0;
}

const schema11 = {"description":"One list that was read.","type":"object","additionalProperties":false,"required":["what","rows","coverage"],"properties":{"what":{"description":"Server and rows: `bambuddy runs`.","type":"string","minLength":1},"rows":{"$ref":"#/definitions/count"},"coverage":{"$ref":"#/definitions/coverage"}}};
const schema12 = {"description":"How much of the truth a read holds. Absence is believed only where it is complete.","type":"object","discriminator":{"propertyName":"kind"},"oneOf":[{"description":"What is not in it did not exist.","type":"object","additionalProperties":false,"required":["kind"],"properties":{"kind":{"const":"complete"}}},{"description":"Complete from `since` on; nothing older may be called missing or changed.","type":"object","additionalProperties":false,"required":["kind","since"],"properties":{"kind":{"const":"window"},"since":{"$ref":"#/definitions/instant"}}},{"description":"Rows may be missing anywhere; absence proves nothing.","type":"object","additionalProperties":false,"required":["kind","why"],"properties":{"kind":{"const":"partial"},"why":{"description":"What kept it from being complete.","type":"array","items":{"type":"string"}}}}]};

function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const tag0 = data.kind;
if(typeof tag0 == "string"){
if(tag0 === "complete"){
const _errs2 = errors;
if(errors === _errs2){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.kind === undefined) && (missing0 = "kind")){
validate34.errors = [{instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs4 = errors;
for(const key0 in data){
if(!(key0 === "kind")){
validate34.errors = [{instancePath,schemaPath:"#/oneOf/0/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs4 === errors){
if(data.kind !== undefined){
if("complete" !== data.kind){
validate34.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/oneOf/0/properties/kind/const",keyword:"const",params:{allowedValue: "complete"},message:"must be equal to constant"}];
return false;
}
}
}
}
}
else {
validate34.errors = [{instancePath,schemaPath:"#/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
else if(tag0 === "window"){
const _errs6 = errors;
if(errors === _errs6){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if(((data.kind === undefined) && (missing1 = "kind")) || ((data.since === undefined) && (missing1 = "since"))){
validate34.errors = [{instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs8 = errors;
for(const key1 in data){
if(!((key1 === "kind") || (key1 === "since"))){
validate34.errors = [{instancePath,schemaPath:"#/oneOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs8 === errors){
if(data.kind !== undefined){
const _errs9 = errors;
if("window" !== data.kind){
validate34.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/oneOf/1/properties/kind/const",keyword:"const",params:{allowedValue: "window"},message:"must be equal to constant"}];
return false;
}
var valid4 = _errs9 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.since !== undefined){
const _errs10 = errors;
if(!(validate22(data.since, {instancePath:instancePath+"/since",parentData:data,parentDataProperty:"since",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var valid4 = _errs10 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
validate34.errors = [{instancePath,schemaPath:"#/oneOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
else if(tag0 === "partial"){
const _errs11 = errors;
if(errors === _errs11){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if(((data.kind === undefined) && (missing2 = "kind")) || ((data.why === undefined) && (missing2 = "why"))){
validate34.errors = [{instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs13 = errors;
for(const key2 in data){
if(!((key2 === "kind") || (key2 === "why"))){
validate34.errors = [{instancePath,schemaPath:"#/oneOf/2/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs13 === errors){
if(data.kind !== undefined){
const _errs14 = errors;
if("partial" !== data.kind){
validate34.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/oneOf/2/properties/kind/const",keyword:"const",params:{allowedValue: "partial"},message:"must be equal to constant"}];
return false;
}
var valid6 = _errs14 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data.why !== undefined){
let data4 = data.why;
const _errs15 = errors;
if(errors === _errs15){
if(Array.isArray(data4)){
var valid7 = true;
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
const _errs17 = errors;
if(typeof data4[i0] !== "string"){
validate34.errors = [{instancePath:instancePath+"/why/" + i0,schemaPath:"#/oneOf/2/properties/why/items/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid7 = _errs17 === errors;
if(!valid7){
break;
}
}
}
else {
validate34.errors = [{instancePath:instancePath+"/why",schemaPath:"#/oneOf/2/properties/why/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid6 = _errs15 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
else {
validate34.errors = [{instancePath,schemaPath:"#/oneOf/2/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
else {
validate34.errors = [{instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "kind", tagValue: tag0},message:"value of tag \"kind\" must be in oneOf"}];
return false;
}
}
else {
validate34.errors = [{instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "tag", tag: "kind", tagValue: tag0},message:"tag \"kind\" must be string"}];
return false;
}
}
else {
validate34.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate34.errors = vErrors;
return errors === 0;
}


function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.what === undefined) && (missing0 = "what")) || ((data.rows === undefined) && (missing0 = "rows"))) || ((data.coverage === undefined) && (missing0 = "coverage"))){
validate32.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "what") || (key0 === "rows")) || (key0 === "coverage"))){
validate32.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.what !== undefined){
let data0 = data.what;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func3(data0) < 1){
validate32.errors = [{instancePath:instancePath+"/what",schemaPath:"#/properties/what/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate32.errors = [{instancePath:instancePath+"/what",schemaPath:"#/properties/what/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rows !== undefined){
const _errs4 = errors;
if(!(validate24(data.rows, {instancePath:instancePath+"/rows",parentData:data,parentDataProperty:"rows",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.coverage !== undefined){
const _errs5 = errors;
if(!(validate34(data.coverage, {instancePath:instancePath+"/coverage",parentData:data,parentDataProperty:"coverage",rootData}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate32.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate32.errors = vErrors;
return errors === 0;
}

const schema13 = {"description":"What became of every run, in numbers.","type":"object","additionalProperties":false,"required":["operations","recognised","before_since","skipped","not_produced","waiting","held","narrowed"],"properties":{"operations":{"description":"Operations per kind, also those with none.","type":"object","additionalProperties":false,"required":["part.create","stock.create","parameter.set","image.set","link.set","stock.keep","usage.return","usage.subtract","stock.move","spool.create","spool.set","slot.clear","slot.assign","spool.archive"],"properties":{"part.create":{"description":"Parts to create.","allOf":[{"$ref":"#/definitions/count"}]},"stock.create":{"description":"Stock items to create.","allOf":[{"$ref":"#/definitions/count"}]},"parameter.set":{"description":"Parameters to set.","allOf":[{"$ref":"#/definitions/count"}]},"image.set":{"description":"Pictures to set.","allOf":[{"$ref":"#/definitions/count"}]},"link.set":{"description":"Archive links to set.","allOf":[{"$ref":"#/definitions/count"}]},"stock.keep":{"description":"Spools to keep when they are empty.","allOf":[{"$ref":"#/definitions/count"}]},"usage.return":{"description":"Uses to give back to spools.","allOf":[{"$ref":"#/definitions/count"}]},"usage.subtract":{"description":"Uses to subtract from spools.","allOf":[{"$ref":"#/definitions/count"}]},"stock.move":{"description":"Spools to move in InvenTree.","allOf":[{"$ref":"#/definitions/count"}]},"spool.create":{"description":"Spools to create in Bambuddy.","allOf":[{"$ref":"#/definitions/count"}]},"spool.set":{"description":"Spools whose fields change in Bambuddy.","allOf":[{"$ref":"#/definitions/count"}]},"slot.clear":{"description":"Slots to clear.","allOf":[{"$ref":"#/definitions/count"}]},"slot.assign":{"description":"Slots to assign.","allOf":[{"$ref":"#/definitions/count"}]},"spool.archive":{"description":"Spools to archive in Bambuddy.","allOf":[{"$ref":"#/definitions/count"}]}}},"recognised":{"description":"Prints that the inventory or the ledger already knows.","allOf":[{"$ref":"#/definitions/count"}]},"before_since":{"description":"Produced runs that `prints.since` leaves out.","allOf":[{"$ref":"#/definitions/count"}]},"skipped":{"description":"Runs a rule skips.","allOf":[{"$ref":"#/definitions/count"}]},"not_produced":{"description":"Runs whose status does not count as produced.","allOf":[{"$ref":"#/definitions/count"}]},"waiting":{"description":"Runs that wait because of a finding.","allOf":[{"$ref":"#/definitions/count"}]},"held":{"description":"Usage rows that wait for a person.","allOf":[{"$ref":"#/definitions/count"}]},"narrowed":{"description":"Runs left out by --only, --except, --max-prints or --archive.","allOf":[{"$ref":"#/definitions/count"}]}}};

function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((data.operations === undefined) && (missing0 = "operations")) || ((data.recognised === undefined) && (missing0 = "recognised"))) || ((data.before_since === undefined) && (missing0 = "before_since"))) || ((data.skipped === undefined) && (missing0 = "skipped"))) || ((data.not_produced === undefined) && (missing0 = "not_produced"))) || ((data.waiting === undefined) && (missing0 = "waiting"))) || ((data.held === undefined) && (missing0 = "held"))) || ((data.narrowed === undefined) && (missing0 = "narrowed"))){
validate38.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((((key0 === "operations") || (key0 === "recognised")) || (key0 === "before_since")) || (key0 === "skipped")) || (key0 === "not_produced")) || (key0 === "waiting")) || (key0 === "held")) || (key0 === "narrowed"))){
validate38.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.operations !== undefined){
let data0 = data.operations;
const _errs2 = errors;
if(errors === _errs2){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing1;
if(((((((((((((((data0["part.create"] === undefined) && (missing1 = "part.create")) || ((data0["stock.create"] === undefined) && (missing1 = "stock.create"))) || ((data0["parameter.set"] === undefined) && (missing1 = "parameter.set"))) || ((data0["image.set"] === undefined) && (missing1 = "image.set"))) || ((data0["link.set"] === undefined) && (missing1 = "link.set"))) || ((data0["stock.keep"] === undefined) && (missing1 = "stock.keep"))) || ((data0["usage.return"] === undefined) && (missing1 = "usage.return"))) || ((data0["usage.subtract"] === undefined) && (missing1 = "usage.subtract"))) || ((data0["stock.move"] === undefined) && (missing1 = "stock.move"))) || ((data0["spool.create"] === undefined) && (missing1 = "spool.create"))) || ((data0["spool.set"] === undefined) && (missing1 = "spool.set"))) || ((data0["slot.clear"] === undefined) && (missing1 = "slot.clear"))) || ((data0["slot.assign"] === undefined) && (missing1 = "slot.assign"))) || ((data0["spool.archive"] === undefined) && (missing1 = "spool.archive"))){
validate38.errors = [{instancePath:instancePath+"/operations",schemaPath:"#/properties/operations/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs4 = errors;
for(const key1 in data0){
if(!(func2.call(schema13.properties.operations.properties, key1))){
validate38.errors = [{instancePath:instancePath+"/operations",schemaPath:"#/properties/operations/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs4 === errors){
if(data0["part.create"] !== undefined){
const _errs5 = errors;
if(!(validate24(data0["part.create"], {instancePath:instancePath+"/operations/part.create",parentData:data0,parentDataProperty:"part.create",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid1 = _errs5 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0["stock.create"] !== undefined){
const _errs7 = errors;
if(!(validate24(data0["stock.create"], {instancePath:instancePath+"/operations/stock.create",parentData:data0,parentDataProperty:"stock.create",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid1 = _errs7 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0["parameter.set"] !== undefined){
const _errs9 = errors;
if(!(validate24(data0["parameter.set"], {instancePath:instancePath+"/operations/parameter.set",parentData:data0,parentDataProperty:"parameter.set",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid1 = _errs9 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0["image.set"] !== undefined){
const _errs11 = errors;
if(!(validate24(data0["image.set"], {instancePath:instancePath+"/operations/image.set",parentData:data0,parentDataProperty:"image.set",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid1 = _errs11 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0["link.set"] !== undefined){
const _errs13 = errors;
if(!(validate24(data0["link.set"], {instancePath:instancePath+"/operations/link.set",parentData:data0,parentDataProperty:"link.set",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid1 = _errs13 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0["stock.keep"] !== undefined){
const _errs15 = errors;
if(!(validate24(data0["stock.keep"], {instancePath:instancePath+"/operations/stock.keep",parentData:data0,parentDataProperty:"stock.keep",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid1 = _errs15 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0["usage.return"] !== undefined){
const _errs17 = errors;
if(!(validate24(data0["usage.return"], {instancePath:instancePath+"/operations/usage.return",parentData:data0,parentDataProperty:"usage.return",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid1 = _errs17 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0["usage.subtract"] !== undefined){
const _errs19 = errors;
if(!(validate24(data0["usage.subtract"], {instancePath:instancePath+"/operations/usage.subtract",parentData:data0,parentDataProperty:"usage.subtract",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid1 = _errs19 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0["stock.move"] !== undefined){
const _errs21 = errors;
if(!(validate24(data0["stock.move"], {instancePath:instancePath+"/operations/stock.move",parentData:data0,parentDataProperty:"stock.move",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid1 = _errs21 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0["spool.create"] !== undefined){
const _errs23 = errors;
if(!(validate24(data0["spool.create"], {instancePath:instancePath+"/operations/spool.create",parentData:data0,parentDataProperty:"spool.create",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid1 = _errs23 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0["spool.set"] !== undefined){
const _errs25 = errors;
if(!(validate24(data0["spool.set"], {instancePath:instancePath+"/operations/spool.set",parentData:data0,parentDataProperty:"spool.set",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid1 = _errs25 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0["slot.clear"] !== undefined){
const _errs27 = errors;
if(!(validate24(data0["slot.clear"], {instancePath:instancePath+"/operations/slot.clear",parentData:data0,parentDataProperty:"slot.clear",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid1 = _errs27 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0["slot.assign"] !== undefined){
const _errs29 = errors;
if(!(validate24(data0["slot.assign"], {instancePath:instancePath+"/operations/slot.assign",parentData:data0,parentDataProperty:"slot.assign",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid1 = _errs29 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0["spool.archive"] !== undefined){
const _errs31 = errors;
if(!(validate24(data0["spool.archive"], {instancePath:instancePath+"/operations/spool.archive",parentData:data0,parentDataProperty:"spool.archive",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid1 = _errs31 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate38.errors = [{instancePath:instancePath+"/operations",schemaPath:"#/properties/operations/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.recognised !== undefined){
const _errs33 = errors;
if(!(validate24(data.recognised, {instancePath:instancePath+"/recognised",parentData:data,parentDataProperty:"recognised",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.before_since !== undefined){
const _errs35 = errors;
if(!(validate24(data.before_since, {instancePath:instancePath+"/before_since",parentData:data,parentDataProperty:"before_since",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.skipped !== undefined){
const _errs37 = errors;
if(!(validate24(data.skipped, {instancePath:instancePath+"/skipped",parentData:data,parentDataProperty:"skipped",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid0 = _errs37 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.not_produced !== undefined){
const _errs39 = errors;
if(!(validate24(data.not_produced, {instancePath:instancePath+"/not_produced",parentData:data,parentDataProperty:"not_produced",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid0 = _errs39 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.waiting !== undefined){
const _errs41 = errors;
if(!(validate24(data.waiting, {instancePath:instancePath+"/waiting",parentData:data,parentDataProperty:"waiting",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid0 = _errs41 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.held !== undefined){
const _errs43 = errors;
if(!(validate24(data.held, {instancePath:instancePath+"/held",parentData:data,parentDataProperty:"held",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid0 = _errs43 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.narrowed !== undefined){
const _errs45 = errors;
if(!(validate24(data.narrowed, {instancePath:instancePath+"/narrowed",parentData:data,parentDataProperty:"narrowed",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid0 = _errs45 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate38.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate38.errors = vErrors;
return errors === 0;
}

const schema14 = {"description":"A check against a plan that is suspiciously large.","type":"object","additionalProperties":false,"required":["name","text","measured","limit","verdict"],"properties":{"name":{"description":"The name a waiver uses.","type":"string","minLength":1},"text":{"description":"What is measured.","type":"string"},"measured":{"description":"The measured value with its unit.","type":"string"},"limit":{"description":"The limit with its unit.","type":"string"},"verdict":{"enum":["passed","refused","waived"]}}};

function validate61(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.name === undefined) && (missing0 = "name")) || ((data.text === undefined) && (missing0 = "text"))) || ((data.measured === undefined) && (missing0 = "measured"))) || ((data.limit === undefined) && (missing0 = "limit"))) || ((data.verdict === undefined) && (missing0 = "verdict"))){
validate61.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "name") || (key0 === "text")) || (key0 === "measured")) || (key0 === "limit")) || (key0 === "verdict"))){
validate61.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.name !== undefined){
let data0 = data.name;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func3(data0) < 1){
validate61.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate61.errors = [{instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.text !== undefined){
const _errs4 = errors;
if(typeof data.text !== "string"){
validate61.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.measured !== undefined){
const _errs6 = errors;
if(typeof data.measured !== "string"){
validate61.errors = [{instancePath:instancePath+"/measured",schemaPath:"#/properties/measured/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.limit !== undefined){
const _errs8 = errors;
if(typeof data.limit !== "string"){
validate61.errors = [{instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.verdict !== undefined){
let data4 = data.verdict;
const _errs10 = errors;
if(!(((data4 === "passed") || (data4 === "refused")) || (data4 === "waived"))){
validate61.errors = [{instancePath:instancePath+"/verdict",schemaPath:"#/properties/verdict/enum",keyword:"enum",params:{allowedValues: schema14.properties.verdict.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate61.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate61.errors = vErrors;
return errors === 0;
}

const schema15 = {"description":"One intended write.","type":"object","discriminator":{"propertyName":"kind"},"oneOf":[{"$ref":"#/definitions/partCreate"},{"$ref":"#/definitions/stockCreate"},{"$ref":"#/definitions/parameterSet"},{"$ref":"#/definitions/imageSet"},{"$ref":"#/definitions/linkSet"},{"$ref":"#/definitions/stockKeep"},{"$ref":"#/definitions/usageReturn"},{"$ref":"#/definitions/usageSubtract"},{"$ref":"#/definitions/stockMove"},{"$ref":"#/definitions/spoolCreate"},{"$ref":"#/definitions/spoolSet"},{"$ref":"#/definitions/slotClear"},{"$ref":"#/definitions/slotAssign"},{"$ref":"#/definitions/spoolArchive"}]};
const schema16 = {"description":"Makes a part in the inventory.","type":"object","additionalProperties":false,"required":["id","address","kind","reason","object","label","before","after","depends_on","books"],"properties":{"id":{"description":"First 16 hex digits of SHA-256 over kind, address and after.","type":"string","pattern":"^[0-9a-f]{16}$"},"address":{"description":"Names the operation in this and every later plan.","allOf":[{"$ref":"#/definitions/address"}]},"kind":{"const":"part.create"},"reason":{"$ref":"#/definitions/reason"},"object":{"description":"The one object that is written. Operations on one object are never in flight together.","type":"string","minLength":1},"label":{"description":"Names beside ids, for the reader: what, where, how much.","type":"string"},"place":{"description":"Path of the category or location it goes to.","type":"string"},"before":{"type":"null"},"after":{"type":"object","additionalProperties":false,"required":["ipn","name","description","category"],"properties":{"ipn":{"description":"The internal part number: the part's identity.","type":"string","minLength":1},"name":{"type":"string"},"description":{"type":"string"},"category":{"$ref":"#/definitions/key"}}},"depends_on":{"description":"Addresses of earlier operations that must have succeeded before.","type":"array","items":{"$ref":"#/definitions/address"},"uniqueItems":true},"danger":{"description":"What a reviewer must not overlook.","type":"string","minLength":1},"books":{"$ref":"#/definitions/books"}}};
const func0 = require("ajv/dist/runtime/equal").default;
const pattern3 = new RegExp("^[0-9a-f]{16}$", "u");
const schema17 = {"description":"`stock/run-45@20261102T101100Z`, `part/BMB-0123456789ab`, `link/archive-12`, `usage/44.7@20261120T114506Z`.","type":"string","minLength":1};

function validate65(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(func3(data) < 1){
validate65.errors = [{instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate65.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate65.errors = vErrors;
return errors === 0;
}

const schema18 = {"description":"Why the operation is proposed.","type":"object","additionalProperties":false,"required":["code","text"],"properties":{"code":{"description":"Stable word for machines and grouping.","enum":["first-print-of-model","new-print","missed-reprint","value-differs","value-absent","forced","used","used-more","used-less","would-be-deleted","assigned","unassigned","not-in-bambuddy","in-printer","left-printer","changed-slot","used-up","undone"]},"text":{"description":"One sentence for people.","type":"string"}}};

function validate67(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.code === undefined) && (missing0 = "code")) || ((data.text === undefined) && (missing0 = "text"))){
validate67.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "code") || (key0 === "text"))){
validate67.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.code !== undefined){
let data0 = data.code;
const _errs2 = errors;
if(!((((((((((((((((((data0 === "first-print-of-model") || (data0 === "new-print")) || (data0 === "missed-reprint")) || (data0 === "value-differs")) || (data0 === "value-absent")) || (data0 === "forced")) || (data0 === "used")) || (data0 === "used-more")) || (data0 === "used-less")) || (data0 === "would-be-deleted")) || (data0 === "assigned")) || (data0 === "unassigned")) || (data0 === "not-in-bambuddy")) || (data0 === "in-printer")) || (data0 === "left-printer")) || (data0 === "changed-slot")) || (data0 === "used-up")) || (data0 === "undone"))){
validate67.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/enum",keyword:"enum",params:{allowedValues: schema18.properties.code.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.text !== undefined){
const _errs3 = errors;
if(typeof data.text !== "string"){
validate67.errors = [{instancePath:instancePath+"/text",schemaPath:"#/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate67.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate67.errors = vErrors;
return errors === 0;
}

const schema19 = {"description":"A primary key of a server.","type":"integer","minimum":0,"maximum":9007199254740991};

function validate69(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate69.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 9007199254740991 || isNaN(data)){
validate69.errors = [{instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data < 0 || isNaN(data)){
validate69.errors = [{instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
validate69.errors = vErrors;
return errors === 0;
}

const schema20 = {"description":"What the ledger remembers once the operation is verified.","type":"object","additionalProperties":false,"required":[],"properties":{"run":{"description":"The run it books.","type":"string","minLength":1},"archive":{"description":"The archive it belongs to.","type":"integer","minimum":0,"maximum":9007199254740991},"key":{"description":"The part key it binds.","type":"string"},"usage":{"description":"The usage row it books.","type":"object","additionalProperties":false,"required":["row","grams","correction"],"properties":{"row":{"$ref":"#/definitions/usageRow"},"grams":{"description":"What the whole row stands at once this movement is done.","allOf":[{"$ref":"#/definitions/grams"}]},"correction":{"description":"0 for the first movement of a row, then 1, 2, …","allOf":[{"$ref":"#/definitions/count"}]}}},"place":{"description":"Where the spool is once the operation stands.","type":"object","additionalProperties":false,"required":["stock","place"],"properties":{"stock":{"$ref":"#/definitions/key"},"place":{"type":"string","minLength":1}}}}};
const schema21 = {"description":"A usage row: usage 44 of spool 7 and when it was made.","type":"string","pattern":"^\\d{1,15}\\.\\d{1,15}@\\d{8}T\\d{6}Z$"};
const pattern4 = new RegExp("^\\d{1,15}\\.\\d{1,15}@\\d{8}T\\d{6}Z$", "u");

function validate73(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern4.test(data)){
validate73.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^\\d{1,15}\\.\\d{1,15}@\\d{8}T\\d{6}Z$"},message:"must match pattern \""+"^\\d{1,15}\\.\\d{1,15}@\\d{8}T\\d{6}Z$"+"\""}];
return false;
}
}
else {
validate73.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate73.errors = vErrors;
return errors === 0;
}

const schema22 = {"description":"Grams as exact decimal text.","type":"string","pattern":"^-?\\d{1,15}(\\.\\d{1,20})?$"};
const pattern5 = new RegExp("^-?\\d{1,15}(\\.\\d{1,20})?$", "u");

function validate75(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern5.test(data)){
validate75.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^-?\\d{1,15}(\\.\\d{1,20})?$"},message:"must match pattern \""+"^-?\\d{1,15}(\\.\\d{1,20})?$"+"\""}];
return false;
}
}
else {
validate75.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate75.errors = vErrors;
return errors === 0;
}


function validate72(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "run") || (key0 === "archive")) || (key0 === "key")) || (key0 === "usage")) || (key0 === "place"))){
validate72.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.run !== undefined){
let data0 = data.run;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func3(data0) < 1){
validate72.errors = [{instancePath:instancePath+"/run",schemaPath:"#/properties/run/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate72.errors = [{instancePath:instancePath+"/run",schemaPath:"#/properties/run/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.archive !== undefined){
let data1 = data.archive;
const _errs4 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate72.errors = [{instancePath:instancePath+"/archive",schemaPath:"#/properties/archive/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
validate72.errors = [{instancePath:instancePath+"/archive",schemaPath:"#/properties/archive/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate72.errors = [{instancePath:instancePath+"/archive",schemaPath:"#/properties/archive/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.key !== undefined){
const _errs6 = errors;
if(typeof data.key !== "string"){
validate72.errors = [{instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.usage !== undefined){
let data3 = data.usage;
const _errs8 = errors;
if(errors === _errs8){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
let missing0;
if((((data3.row === undefined) && (missing0 = "row")) || ((data3.grams === undefined) && (missing0 = "grams"))) || ((data3.correction === undefined) && (missing0 = "correction"))){
validate72.errors = [{instancePath:instancePath+"/usage",schemaPath:"#/properties/usage/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs10 = errors;
for(const key1 in data3){
if(!(((key1 === "row") || (key1 === "grams")) || (key1 === "correction"))){
validate72.errors = [{instancePath:instancePath+"/usage",schemaPath:"#/properties/usage/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs10 === errors){
if(data3.row !== undefined){
const _errs11 = errors;
if(!(validate73(data3.row, {instancePath:instancePath+"/usage/row",parentData:data3,parentDataProperty:"row",rootData}))){
vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
errors = vErrors.length;
}
var valid1 = _errs11 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data3.grams !== undefined){
const _errs12 = errors;
if(!(validate75(data3.grams, {instancePath:instancePath+"/usage/grams",parentData:data3,parentDataProperty:"grams",rootData}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
var valid1 = _errs12 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data3.correction !== undefined){
const _errs14 = errors;
if(!(validate24(data3.correction, {instancePath:instancePath+"/usage/correction",parentData:data3,parentDataProperty:"correction",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid1 = _errs14 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
else {
validate72.errors = [{instancePath:instancePath+"/usage",schemaPath:"#/properties/usage/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.place !== undefined){
let data7 = data.place;
const _errs16 = errors;
if(errors === _errs16){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing1;
if(((data7.stock === undefined) && (missing1 = "stock")) || ((data7.place === undefined) && (missing1 = "place"))){
validate72.errors = [{instancePath:instancePath+"/place",schemaPath:"#/properties/place/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs18 = errors;
for(const key2 in data7){
if(!((key2 === "stock") || (key2 === "place"))){
validate72.errors = [{instancePath:instancePath+"/place",schemaPath:"#/properties/place/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs18 === errors){
if(data7.stock !== undefined){
const _errs19 = errors;
if(!(validate69(data7.stock, {instancePath:instancePath+"/place/stock",parentData:data7,parentDataProperty:"stock",rootData}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
var valid4 = _errs19 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data7.place !== undefined){
let data9 = data7.place;
const _errs20 = errors;
if(errors === _errs20){
if(typeof data9 === "string"){
if(func3(data9) < 1){
validate72.errors = [{instancePath:instancePath+"/place/place",schemaPath:"#/properties/place/properties/place/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate72.errors = [{instancePath:instancePath+"/place/place",schemaPath:"#/properties/place/properties/place/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid4 = _errs20 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
validate72.errors = [{instancePath:instancePath+"/place",schemaPath:"#/properties/place/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate72.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate72.errors = vErrors;
return errors === 0;
}


function validate64(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((data.id === undefined) && (missing0 = "id")) || ((data.address === undefined) && (missing0 = "address"))) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.reason === undefined) && (missing0 = "reason"))) || ((data.object === undefined) && (missing0 = "object"))) || ((data.label === undefined) && (missing0 = "label"))) || ((data.before === undefined) && (missing0 = "before"))) || ((data.after === undefined) && (missing0 = "after"))) || ((data.depends_on === undefined) && (missing0 = "depends_on"))) || ((data.books === undefined) && (missing0 = "books"))){
validate64.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func2.call(schema16.properties, key0))){
validate64.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.id !== undefined){
let data0 = data.id;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
validate64.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{16}$"},message:"must match pattern \""+"^[0-9a-f]{16}$"+"\""}];
return false;
}
}
else {
validate64.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.address !== undefined){
const _errs4 = errors;
if(!(validate65(data.address, {instancePath:instancePath+"/address",parentData:data,parentDataProperty:"address",rootData}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
const _errs6 = errors;
if("part.create" !== data.kind){
validate64.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "part.create"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined){
const _errs7 = errors;
if(!(validate67(data.reason, {instancePath:instancePath+"/reason",parentData:data,parentDataProperty:"reason",rootData}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.object !== undefined){
let data4 = data.object;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data4 === "string"){
if(func3(data4) < 1){
validate64.errors = [{instancePath:instancePath+"/object",schemaPath:"#/properties/object/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate64.errors = [{instancePath:instancePath+"/object",schemaPath:"#/properties/object/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.label !== undefined){
const _errs10 = errors;
if(typeof data.label !== "string"){
validate64.errors = [{instancePath:instancePath+"/label",schemaPath:"#/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.place !== undefined){
const _errs12 = errors;
if(typeof data.place !== "string"){
validate64.errors = [{instancePath:instancePath+"/place",schemaPath:"#/properties/place/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.before !== undefined){
const _errs14 = errors;
if(data.before !== null){
validate64.errors = [{instancePath:instancePath+"/before",schemaPath:"#/properties/before/type",keyword:"type",params:{type: "null"},message:"must be null"}];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.after !== undefined){
let data8 = data.after;
const _errs16 = errors;
if(errors === _errs16){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing1;
if(((((data8.ipn === undefined) && (missing1 = "ipn")) || ((data8.name === undefined) && (missing1 = "name"))) || ((data8.description === undefined) && (missing1 = "description"))) || ((data8.category === undefined) && (missing1 = "category"))){
validate64.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs18 = errors;
for(const key1 in data8){
if(!((((key1 === "ipn") || (key1 === "name")) || (key1 === "description")) || (key1 === "category"))){
validate64.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs18 === errors){
if(data8.ipn !== undefined){
let data9 = data8.ipn;
const _errs19 = errors;
if(errors === _errs19){
if(typeof data9 === "string"){
if(func3(data9) < 1){
validate64.errors = [{instancePath:instancePath+"/after/ipn",schemaPath:"#/properties/after/properties/ipn/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate64.errors = [{instancePath:instancePath+"/after/ipn",schemaPath:"#/properties/after/properties/ipn/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs19 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data8.name !== undefined){
const _errs21 = errors;
if(typeof data8.name !== "string"){
validate64.errors = [{instancePath:instancePath+"/after/name",schemaPath:"#/properties/after/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs21 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data8.description !== undefined){
const _errs23 = errors;
if(typeof data8.description !== "string"){
validate64.errors = [{instancePath:instancePath+"/after/description",schemaPath:"#/properties/after/properties/description/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs23 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data8.category !== undefined){
const _errs25 = errors;
if(!(validate69(data8.category, {instancePath:instancePath+"/after/category",parentData:data8,parentDataProperty:"category",rootData}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
var valid2 = _errs25 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
else {
validate64.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.depends_on !== undefined){
let data13 = data.depends_on;
const _errs26 = errors;
if(errors === _errs26){
if(Array.isArray(data13)){
var valid3 = true;
const len0 = data13.length;
for(let i0=0; i0<len0; i0++){
const _errs28 = errors;
if(!(validate65(data13[i0], {instancePath:instancePath+"/depends_on/" + i0,parentData:data13,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid3 = _errs28 === errors;
if(!valid3){
break;
}
}
if(valid3){
let i1 = data13.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data13[i1], data13[j0])){
validate64.errors = [{instancePath:instancePath+"/depends_on",schemaPath:"#/properties/depends_on/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"}];
return false;
break outer0;
}
}
}
}
}
}
else {
validate64.errors = [{instancePath:instancePath+"/depends_on",schemaPath:"#/properties/depends_on/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.danger !== undefined){
let data15 = data.danger;
const _errs29 = errors;
if(errors === _errs29){
if(typeof data15 === "string"){
if(func3(data15) < 1){
validate64.errors = [{instancePath:instancePath+"/danger",schemaPath:"#/properties/danger/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate64.errors = [{instancePath:instancePath+"/danger",schemaPath:"#/properties/danger/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.books !== undefined){
const _errs31 = errors;
if(!(validate72(data.books, {instancePath:instancePath+"/books",parentData:data,parentDataProperty:"books",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate64.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate64.errors = vErrors;
return errors === 0;
}

const schema23 = {"description":"Books one print as one stock item.","type":"object","additionalProperties":false,"required":["id","address","kind","reason","object","label","before","after","depends_on","books"],"properties":{"id":{"description":"First 16 hex digits of SHA-256 over kind, address and after.","type":"string","pattern":"^[0-9a-f]{16}$"},"address":{"description":"Names the operation in this and every later plan.","allOf":[{"$ref":"#/definitions/address"}]},"kind":{"const":"stock.create"},"reason":{"$ref":"#/definitions/reason"},"object":{"description":"The one object that is written. Operations on one object are never in flight together.","type":"string","minLength":1},"label":{"description":"Names beside ids, for the reader: what, where, how much.","type":"string"},"place":{"description":"Path of the category or location it goes to.","type":"string"},"before":{"type":"null"},"after":{"type":"object","additionalProperties":false,"required":["part","quantity","location","batch","status","notes","marker"],"properties":{"part":{"$ref":"#/definitions/part"},"quantity":{"description":"Pieces, as exact decimal text.","type":"string","pattern":"^\\d{1,15}(\\.\\d{1,5})?$"},"location":{"$ref":"#/definitions/key"},"batch":{"type":"string","minLength":1},"status":{"description":"InvenTree's stock status.","type":"integer","minimum":0,"maximum":9007199254740991},"notes":{"type":"string"},"marker":{"description":"Stands in `notes`; the item's identity.","type":"string","minLength":1}}},"depends_on":{"description":"Addresses of earlier operations that must have succeeded before.","type":"array","items":{"$ref":"#/definitions/address"},"uniqueItems":true},"danger":{"description":"What a reviewer must not overlook.","type":"string","minLength":1},"books":{"$ref":"#/definitions/books"}}};
const pattern8 = new RegExp("^\\d{1,15}(\\.\\d{1,5})?$", "u");
const schema24 = {"description":"A part: its key, or the operation that makes it.","if":{"type":"object"},"then":{"$ref":"#/definitions/reference"},"else":{"$ref":"#/definitions/key"}};
const schema25 = {"description":"The id that an earlier operation will return: the only unknown a plan may hold.","type":"object","additionalProperties":false,"required":["ref"],"properties":{"ref":{"description":"Address of the operation that will return the id.","allOf":[{"$ref":"#/definitions/address"}]},"format":{"description":"Text around the id; `{id}` is its place. Without it the value is the id itself.","type":"string","pattern":"\\{id\\}"}}};
const pattern7 = new RegExp("\\{id\\}", "u");

function validate84(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.ref === undefined) && (missing0 = "ref")){
validate84.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "ref") || (key0 === "format"))){
validate84.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.ref !== undefined){
const _errs2 = errors;
if(!(validate65(data.ref, {instancePath:instancePath+"/ref",parentData:data,parentDataProperty:"ref",rootData}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.format !== undefined){
let data1 = data.format;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(!pattern7.test(data1)){
validate84.errors = [{instancePath:instancePath+"/format",schemaPath:"#/properties/format/pattern",keyword:"pattern",params:{pattern: "\\{id\\}"},message:"must match pattern \""+"\\{id\\}"+"\""}];
return false;
}
}
else {
validate84.errors = [{instancePath:instancePath+"/format",schemaPath:"#/properties/format/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate84.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate84.errors = vErrors;
return errors === 0;
}


function validate83(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = true;
const _errs1 = errors;
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs1 === errors;
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs3 = errors;
if(!(validate84(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
errors = vErrors.length;
}
var _valid0 = _errs3 === errors;
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs4 = errors;
if(!(validate69(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
ifClause0 = "else";
}
if(!valid0){
const err1 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate83.errors = vErrors;
return false;
}
validate83.errors = vErrors;
return errors === 0;
}


function validate80(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((data.id === undefined) && (missing0 = "id")) || ((data.address === undefined) && (missing0 = "address"))) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.reason === undefined) && (missing0 = "reason"))) || ((data.object === undefined) && (missing0 = "object"))) || ((data.label === undefined) && (missing0 = "label"))) || ((data.before === undefined) && (missing0 = "before"))) || ((data.after === undefined) && (missing0 = "after"))) || ((data.depends_on === undefined) && (missing0 = "depends_on"))) || ((data.books === undefined) && (missing0 = "books"))){
validate80.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func2.call(schema23.properties, key0))){
validate80.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.id !== undefined){
let data0 = data.id;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
validate80.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{16}$"},message:"must match pattern \""+"^[0-9a-f]{16}$"+"\""}];
return false;
}
}
else {
validate80.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.address !== undefined){
const _errs4 = errors;
if(!(validate65(data.address, {instancePath:instancePath+"/address",parentData:data,parentDataProperty:"address",rootData}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
const _errs6 = errors;
if("stock.create" !== data.kind){
validate80.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "stock.create"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined){
const _errs7 = errors;
if(!(validate67(data.reason, {instancePath:instancePath+"/reason",parentData:data,parentDataProperty:"reason",rootData}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.object !== undefined){
let data4 = data.object;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data4 === "string"){
if(func3(data4) < 1){
validate80.errors = [{instancePath:instancePath+"/object",schemaPath:"#/properties/object/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate80.errors = [{instancePath:instancePath+"/object",schemaPath:"#/properties/object/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.label !== undefined){
const _errs10 = errors;
if(typeof data.label !== "string"){
validate80.errors = [{instancePath:instancePath+"/label",schemaPath:"#/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.place !== undefined){
const _errs12 = errors;
if(typeof data.place !== "string"){
validate80.errors = [{instancePath:instancePath+"/place",schemaPath:"#/properties/place/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.before !== undefined){
const _errs14 = errors;
if(data.before !== null){
validate80.errors = [{instancePath:instancePath+"/before",schemaPath:"#/properties/before/type",keyword:"type",params:{type: "null"},message:"must be null"}];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.after !== undefined){
let data8 = data.after;
const _errs16 = errors;
if(errors === _errs16){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing1;
if((((((((data8.part === undefined) && (missing1 = "part")) || ((data8.quantity === undefined) && (missing1 = "quantity"))) || ((data8.location === undefined) && (missing1 = "location"))) || ((data8.batch === undefined) && (missing1 = "batch"))) || ((data8.status === undefined) && (missing1 = "status"))) || ((data8.notes === undefined) && (missing1 = "notes"))) || ((data8.marker === undefined) && (missing1 = "marker"))){
validate80.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs18 = errors;
for(const key1 in data8){
if(!(((((((key1 === "part") || (key1 === "quantity")) || (key1 === "location")) || (key1 === "batch")) || (key1 === "status")) || (key1 === "notes")) || (key1 === "marker"))){
validate80.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs18 === errors){
if(data8.part !== undefined){
const _errs19 = errors;
if(!(validate83(data8.part, {instancePath:instancePath+"/after/part",parentData:data8,parentDataProperty:"part",rootData}))){
vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
errors = vErrors.length;
}
var valid2 = _errs19 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data8.quantity !== undefined){
let data10 = data8.quantity;
const _errs20 = errors;
if(errors === _errs20){
if(typeof data10 === "string"){
if(!pattern8.test(data10)){
validate80.errors = [{instancePath:instancePath+"/after/quantity",schemaPath:"#/properties/after/properties/quantity/pattern",keyword:"pattern",params:{pattern: "^\\d{1,15}(\\.\\d{1,5})?$"},message:"must match pattern \""+"^\\d{1,15}(\\.\\d{1,5})?$"+"\""}];
return false;
}
}
else {
validate80.errors = [{instancePath:instancePath+"/after/quantity",schemaPath:"#/properties/after/properties/quantity/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs20 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data8.location !== undefined){
const _errs22 = errors;
if(!(validate69(data8.location, {instancePath:instancePath+"/after/location",parentData:data8,parentDataProperty:"location",rootData}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
var valid2 = _errs22 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data8.batch !== undefined){
let data12 = data8.batch;
const _errs23 = errors;
if(errors === _errs23){
if(typeof data12 === "string"){
if(func3(data12) < 1){
validate80.errors = [{instancePath:instancePath+"/after/batch",schemaPath:"#/properties/after/properties/batch/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate80.errors = [{instancePath:instancePath+"/after/batch",schemaPath:"#/properties/after/properties/batch/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs23 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data8.status !== undefined){
let data13 = data8.status;
const _errs25 = errors;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
validate80.errors = [{instancePath:instancePath+"/after/status",schemaPath:"#/properties/after/properties/status/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs25){
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 9007199254740991 || isNaN(data13)){
validate80.errors = [{instancePath:instancePath+"/after/status",schemaPath:"#/properties/after/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data13 < 0 || isNaN(data13)){
validate80.errors = [{instancePath:instancePath+"/after/status",schemaPath:"#/properties/after/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid2 = _errs25 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data8.notes !== undefined){
const _errs27 = errors;
if(typeof data8.notes !== "string"){
validate80.errors = [{instancePath:instancePath+"/after/notes",schemaPath:"#/properties/after/properties/notes/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid2 = _errs27 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data8.marker !== undefined){
let data15 = data8.marker;
const _errs29 = errors;
if(errors === _errs29){
if(typeof data15 === "string"){
if(func3(data15) < 1){
validate80.errors = [{instancePath:instancePath+"/after/marker",schemaPath:"#/properties/after/properties/marker/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate80.errors = [{instancePath:instancePath+"/after/marker",schemaPath:"#/properties/after/properties/marker/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs29 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate80.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.depends_on !== undefined){
let data16 = data.depends_on;
const _errs31 = errors;
if(errors === _errs31){
if(Array.isArray(data16)){
var valid3 = true;
const len0 = data16.length;
for(let i0=0; i0<len0; i0++){
const _errs33 = errors;
if(!(validate65(data16[i0], {instancePath:instancePath+"/depends_on/" + i0,parentData:data16,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid3 = _errs33 === errors;
if(!valid3){
break;
}
}
if(valid3){
let i1 = data16.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data16[i1], data16[j0])){
validate80.errors = [{instancePath:instancePath+"/depends_on",schemaPath:"#/properties/depends_on/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"}];
return false;
break outer0;
}
}
}
}
}
}
else {
validate80.errors = [{instancePath:instancePath+"/depends_on",schemaPath:"#/properties/depends_on/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.danger !== undefined){
let data18 = data.danger;
const _errs34 = errors;
if(errors === _errs34){
if(typeof data18 === "string"){
if(func3(data18) < 1){
validate80.errors = [{instancePath:instancePath+"/danger",schemaPath:"#/properties/danger/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate80.errors = [{instancePath:instancePath+"/danger",schemaPath:"#/properties/danger/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs34 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.books !== undefined){
const _errs36 = errors;
if(!(validate72(data.books, {instancePath:instancePath+"/books",parentData:data,parentDataProperty:"books",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
var valid0 = _errs36 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate80.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate80.errors = vErrors;
return errors === 0;
}

const schema26 = {"description":"Sets one parameter of a part.","type":"object","additionalProperties":false,"required":["id","address","kind","reason","object","label","before","after","depends_on","books"],"properties":{"id":{"description":"First 16 hex digits of SHA-256 over kind, address and after.","type":"string","pattern":"^[0-9a-f]{16}$"},"address":{"description":"Names the operation in this and every later plan.","allOf":[{"$ref":"#/definitions/address"}]},"kind":{"const":"parameter.set"},"reason":{"$ref":"#/definitions/reason"},"object":{"description":"The one object that is written. Operations on one object are never in flight together.","type":"string","minLength":1},"label":{"description":"Names beside ids, for the reader: what, where, how much.","type":"string"},"place":{"description":"Path of the category or location it goes to.","type":"string"},"before":{"description":"The parameter as it was read; null when the part has none of this template.","if":{"type":"object"},"then":{"type":"object","additionalProperties":false,"required":["pk","data"],"properties":{"pk":{"$ref":"#/definitions/key"},"data":{"type":"string"}}},"else":{"type":"null"}},"after":{"type":"object","additionalProperties":false,"required":["part","template","name","data","unit"],"properties":{"part":{"$ref":"#/definitions/part"},"template":{"$ref":"#/definitions/key"},"name":{"description":"The template's name.","type":"string","minLength":1},"data":{"description":"The value in the template's unit.","type":"string"},"unit":{"description":"The template's unit; empty for none.","type":"string"}}},"depends_on":{"description":"Addresses of earlier operations that must have succeeded before.","type":"array","items":{"$ref":"#/definitions/address"},"uniqueItems":true},"danger":{"description":"What a reviewer must not overlook.","type":"string","minLength":1},"books":{"$ref":"#/definitions/books"}}};

function validate92(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((data.id === undefined) && (missing0 = "id")) || ((data.address === undefined) && (missing0 = "address"))) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.reason === undefined) && (missing0 = "reason"))) || ((data.object === undefined) && (missing0 = "object"))) || ((data.label === undefined) && (missing0 = "label"))) || ((data.before === undefined) && (missing0 = "before"))) || ((data.after === undefined) && (missing0 = "after"))) || ((data.depends_on === undefined) && (missing0 = "depends_on"))) || ((data.books === undefined) && (missing0 = "books"))){
validate92.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func2.call(schema26.properties, key0))){
validate92.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.id !== undefined){
let data0 = data.id;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
validate92.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{16}$"},message:"must match pattern \""+"^[0-9a-f]{16}$"+"\""}];
return false;
}
}
else {
validate92.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.address !== undefined){
const _errs4 = errors;
if(!(validate65(data.address, {instancePath:instancePath+"/address",parentData:data,parentDataProperty:"address",rootData}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
const _errs6 = errors;
if("parameter.set" !== data.kind){
validate92.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "parameter.set"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined){
const _errs7 = errors;
if(!(validate67(data.reason, {instancePath:instancePath+"/reason",parentData:data,parentDataProperty:"reason",rootData}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.object !== undefined){
let data4 = data.object;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data4 === "string"){
if(func3(data4) < 1){
validate92.errors = [{instancePath:instancePath+"/object",schemaPath:"#/properties/object/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate92.errors = [{instancePath:instancePath+"/object",schemaPath:"#/properties/object/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.label !== undefined){
const _errs10 = errors;
if(typeof data.label !== "string"){
validate92.errors = [{instancePath:instancePath+"/label",schemaPath:"#/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.place !== undefined){
const _errs12 = errors;
if(typeof data.place !== "string"){
validate92.errors = [{instancePath:instancePath+"/place",schemaPath:"#/properties/place/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.before !== undefined){
let data7 = data.before;
const _errs14 = errors;
const _errs15 = errors;
let valid2 = true;
const _errs16 = errors;
if(!(data7 && typeof data7 == "object" && !Array.isArray(data7))){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs16 === errors;
errors = _errs15;
if(vErrors !== null){
if(_errs15){
vErrors.length = _errs15;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs18 = errors;
if(errors === _errs18){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing1;
if(((data7.pk === undefined) && (missing1 = "pk")) || ((data7.data === undefined) && (missing1 = "data"))){
validate92.errors = [{instancePath:instancePath+"/before",schemaPath:"#/properties/before/then/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs20 = errors;
for(const key1 in data7){
if(!((key1 === "pk") || (key1 === "data"))){
validate92.errors = [{instancePath:instancePath+"/before",schemaPath:"#/properties/before/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs20 === errors){
if(data7.pk !== undefined){
const _errs21 = errors;
if(!(validate69(data7.pk, {instancePath:instancePath+"/before/pk",parentData:data7,parentDataProperty:"pk",rootData}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
var valid3 = _errs21 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data7.data !== undefined){
const _errs22 = errors;
if(typeof data7.data !== "string"){
validate92.errors = [{instancePath:instancePath+"/before/data",schemaPath:"#/properties/before/then/properties/data/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs22 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
else {
validate92.errors = [{instancePath:instancePath+"/before",schemaPath:"#/properties/before/then/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var _valid0 = _errs18 === errors;
valid2 = _valid0;
ifClause0 = "then";
}
else {
const _errs24 = errors;
if(data7 !== null){
validate92.errors = [{instancePath:instancePath+"/before",schemaPath:"#/properties/before/else/type",keyword:"type",params:{type: "null"},message:"must be null"}];
return false;
}
var _valid0 = _errs24 === errors;
valid2 = _valid0;
ifClause0 = "else";
}
if(!valid2){
const err1 = {instancePath:instancePath+"/before",schemaPath:"#/properties/before/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate92.errors = vErrors;
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.after !== undefined){
let data10 = data.after;
const _errs26 = errors;
if(errors === _errs26){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
let missing2;
if((((((data10.part === undefined) && (missing2 = "part")) || ((data10.template === undefined) && (missing2 = "template"))) || ((data10.name === undefined) && (missing2 = "name"))) || ((data10.data === undefined) && (missing2 = "data"))) || ((data10.unit === undefined) && (missing2 = "unit"))){
validate92.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs28 = errors;
for(const key2 in data10){
if(!(((((key2 === "part") || (key2 === "template")) || (key2 === "name")) || (key2 === "data")) || (key2 === "unit"))){
validate92.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs28 === errors){
if(data10.part !== undefined){
const _errs29 = errors;
if(!(validate83(data10.part, {instancePath:instancePath+"/after/part",parentData:data10,parentDataProperty:"part",rootData}))){
vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
errors = vErrors.length;
}
var valid4 = _errs29 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data10.template !== undefined){
const _errs30 = errors;
if(!(validate69(data10.template, {instancePath:instancePath+"/after/template",parentData:data10,parentDataProperty:"template",rootData}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
var valid4 = _errs30 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data10.name !== undefined){
let data13 = data10.name;
const _errs31 = errors;
if(errors === _errs31){
if(typeof data13 === "string"){
if(func3(data13) < 1){
validate92.errors = [{instancePath:instancePath+"/after/name",schemaPath:"#/properties/after/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate92.errors = [{instancePath:instancePath+"/after/name",schemaPath:"#/properties/after/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid4 = _errs31 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data10.data !== undefined){
const _errs33 = errors;
if(typeof data10.data !== "string"){
validate92.errors = [{instancePath:instancePath+"/after/data",schemaPath:"#/properties/after/properties/data/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid4 = _errs33 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data10.unit !== undefined){
const _errs35 = errors;
if(typeof data10.unit !== "string"){
validate92.errors = [{instancePath:instancePath+"/after/unit",schemaPath:"#/properties/after/properties/unit/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid4 = _errs35 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
}
}
else {
validate92.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.depends_on !== undefined){
let data16 = data.depends_on;
const _errs37 = errors;
if(errors === _errs37){
if(Array.isArray(data16)){
var valid5 = true;
const len0 = data16.length;
for(let i0=0; i0<len0; i0++){
const _errs39 = errors;
if(!(validate65(data16[i0], {instancePath:instancePath+"/depends_on/" + i0,parentData:data16,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid5 = _errs39 === errors;
if(!valid5){
break;
}
}
if(valid5){
let i1 = data16.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data16[i1], data16[j0])){
validate92.errors = [{instancePath:instancePath+"/depends_on",schemaPath:"#/properties/depends_on/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"}];
return false;
break outer0;
}
}
}
}
}
}
else {
validate92.errors = [{instancePath:instancePath+"/depends_on",schemaPath:"#/properties/depends_on/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs37 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.danger !== undefined){
let data18 = data.danger;
const _errs40 = errors;
if(errors === _errs40){
if(typeof data18 === "string"){
if(func3(data18) < 1){
validate92.errors = [{instancePath:instancePath+"/danger",schemaPath:"#/properties/danger/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate92.errors = [{instancePath:instancePath+"/danger",schemaPath:"#/properties/danger/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.books !== undefined){
const _errs42 = errors;
if(!(validate72(data.books, {instancePath:instancePath+"/books",parentData:data,parentDataProperty:"books",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
var valid0 = _errs42 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate92.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate92.errors = vErrors;
return errors === 0;
}

const schema27 = {"description":"Uploads an archive's thumbnail as the part's picture.","type":"object","additionalProperties":false,"required":["id","address","kind","reason","object","label","before","after","depends_on","books"],"properties":{"id":{"description":"First 16 hex digits of SHA-256 over kind, address and after.","type":"string","pattern":"^[0-9a-f]{16}$"},"address":{"description":"Names the operation in this and every later plan.","allOf":[{"$ref":"#/definitions/address"}]},"kind":{"const":"image.set"},"reason":{"$ref":"#/definitions/reason"},"object":{"description":"The one object that is written. Operations on one object are never in flight together.","type":"string","minLength":1},"label":{"description":"Names beside ids, for the reader: what, where, how much.","type":"string"},"place":{"description":"Path of the category or location it goes to.","type":"string"},"before":{"type":"object","additionalProperties":false,"required":["image"],"properties":{"image":{"description":"The server's path of the present picture.","type":["string","null"]}}},"after":{"type":"object","additionalProperties":false,"required":["part","archive","filename"],"properties":{"part":{"$ref":"#/definitions/part"},"archive":{"$ref":"#/definitions/key"},"filename":{"description":"File name of the upload, by which our own picture is recognised.","type":"string","minLength":1}}},"depends_on":{"description":"Addresses of earlier operations that must have succeeded before.","type":"array","items":{"$ref":"#/definitions/address"},"uniqueItems":true},"danger":{"description":"What a reviewer must not overlook.","type":"string","minLength":1},"books":{"$ref":"#/definitions/books"}}};

function validate100(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((data.id === undefined) && (missing0 = "id")) || ((data.address === undefined) && (missing0 = "address"))) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.reason === undefined) && (missing0 = "reason"))) || ((data.object === undefined) && (missing0 = "object"))) || ((data.label === undefined) && (missing0 = "label"))) || ((data.before === undefined) && (missing0 = "before"))) || ((data.after === undefined) && (missing0 = "after"))) || ((data.depends_on === undefined) && (missing0 = "depends_on"))) || ((data.books === undefined) && (missing0 = "books"))){
validate100.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func2.call(schema27.properties, key0))){
validate100.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.id !== undefined){
let data0 = data.id;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
validate100.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{16}$"},message:"must match pattern \""+"^[0-9a-f]{16}$"+"\""}];
return false;
}
}
else {
validate100.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.address !== undefined){
const _errs4 = errors;
if(!(validate65(data.address, {instancePath:instancePath+"/address",parentData:data,parentDataProperty:"address",rootData}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
const _errs6 = errors;
if("image.set" !== data.kind){
validate100.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "image.set"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined){
const _errs7 = errors;
if(!(validate67(data.reason, {instancePath:instancePath+"/reason",parentData:data,parentDataProperty:"reason",rootData}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.object !== undefined){
let data4 = data.object;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data4 === "string"){
if(func3(data4) < 1){
validate100.errors = [{instancePath:instancePath+"/object",schemaPath:"#/properties/object/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate100.errors = [{instancePath:instancePath+"/object",schemaPath:"#/properties/object/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.label !== undefined){
const _errs10 = errors;
if(typeof data.label !== "string"){
validate100.errors = [{instancePath:instancePath+"/label",schemaPath:"#/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.place !== undefined){
const _errs12 = errors;
if(typeof data.place !== "string"){
validate100.errors = [{instancePath:instancePath+"/place",schemaPath:"#/properties/place/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.before !== undefined){
let data7 = data.before;
const _errs14 = errors;
if(errors === _errs14){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing1;
if((data7.image === undefined) && (missing1 = "image")){
validate100.errors = [{instancePath:instancePath+"/before",schemaPath:"#/properties/before/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs16 = errors;
for(const key1 in data7){
if(!(key1 === "image")){
validate100.errors = [{instancePath:instancePath+"/before",schemaPath:"#/properties/before/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs16 === errors){
if(data7.image !== undefined){
let data8 = data7.image;
if((typeof data8 !== "string") && (data8 !== null)){
validate100.errors = [{instancePath:instancePath+"/before/image",schemaPath:"#/properties/before/properties/image/type",keyword:"type",params:{type: schema27.properties.before.properties.image.type},message:"must be string,null"}];
return false;
}
}
}
}
}
else {
validate100.errors = [{instancePath:instancePath+"/before",schemaPath:"#/properties/before/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.after !== undefined){
let data9 = data.after;
const _errs19 = errors;
if(errors === _errs19){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing2;
if((((data9.part === undefined) && (missing2 = "part")) || ((data9.archive === undefined) && (missing2 = "archive"))) || ((data9.filename === undefined) && (missing2 = "filename"))){
validate100.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs21 = errors;
for(const key2 in data9){
if(!(((key2 === "part") || (key2 === "archive")) || (key2 === "filename"))){
validate100.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs21 === errors){
if(data9.part !== undefined){
const _errs22 = errors;
if(!(validate83(data9.part, {instancePath:instancePath+"/after/part",parentData:data9,parentDataProperty:"part",rootData}))){
vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
errors = vErrors.length;
}
var valid3 = _errs22 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data9.archive !== undefined){
const _errs23 = errors;
if(!(validate69(data9.archive, {instancePath:instancePath+"/after/archive",parentData:data9,parentDataProperty:"archive",rootData}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
var valid3 = _errs23 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data9.filename !== undefined){
let data12 = data9.filename;
const _errs24 = errors;
if(errors === _errs24){
if(typeof data12 === "string"){
if(func3(data12) < 1){
validate100.errors = [{instancePath:instancePath+"/after/filename",schemaPath:"#/properties/after/properties/filename/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate100.errors = [{instancePath:instancePath+"/after/filename",schemaPath:"#/properties/after/properties/filename/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs24 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
else {
validate100.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.depends_on !== undefined){
let data13 = data.depends_on;
const _errs26 = errors;
if(errors === _errs26){
if(Array.isArray(data13)){
var valid4 = true;
const len0 = data13.length;
for(let i0=0; i0<len0; i0++){
const _errs28 = errors;
if(!(validate65(data13[i0], {instancePath:instancePath+"/depends_on/" + i0,parentData:data13,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid4 = _errs28 === errors;
if(!valid4){
break;
}
}
if(valid4){
let i1 = data13.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data13[i1], data13[j0])){
validate100.errors = [{instancePath:instancePath+"/depends_on",schemaPath:"#/properties/depends_on/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"}];
return false;
break outer0;
}
}
}
}
}
}
else {
validate100.errors = [{instancePath:instancePath+"/depends_on",schemaPath:"#/properties/depends_on/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.danger !== undefined){
let data15 = data.danger;
const _errs29 = errors;
if(errors === _errs29){
if(typeof data15 === "string"){
if(func3(data15) < 1){
validate100.errors = [{instancePath:instancePath+"/danger",schemaPath:"#/properties/danger/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate100.errors = [{instancePath:instancePath+"/danger",schemaPath:"#/properties/danger/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.books !== undefined){
const _errs31 = errors;
if(!(validate72(data.books, {instancePath:instancePath+"/books",parentData:data,parentDataProperty:"books",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate100.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate100.errors = vErrors;
return errors === 0;
}

const schema28 = {"description":"Writes the part's page into the archive's external link.","type":"object","additionalProperties":false,"required":["id","address","kind","reason","object","label","before","after","depends_on","books"],"properties":{"id":{"description":"First 16 hex digits of SHA-256 over kind, address and after.","type":"string","pattern":"^[0-9a-f]{16}$"},"address":{"description":"Names the operation in this and every later plan.","allOf":[{"$ref":"#/definitions/address"}]},"kind":{"const":"link.set"},"reason":{"$ref":"#/definitions/reason"},"object":{"description":"The one object that is written. Operations on one object are never in flight together.","type":"string","minLength":1},"label":{"description":"Names beside ids, for the reader: what, where, how much.","type":"string"},"place":{"description":"Path of the category or location it goes to.","type":"string"},"before":{"type":"object","additionalProperties":false,"required":["external_url"],"properties":{"external_url":{"type":["string","null"]}}},"after":{"type":"object","additionalProperties":false,"required":["archive","external_url"],"properties":{"archive":{"$ref":"#/definitions/key"},"external_url":{"if":{"type":"object"},"then":{"$ref":"#/definitions/reference"},"else":{"type":"string"}}}},"depends_on":{"description":"Addresses of earlier operations that must have succeeded before.","type":"array","items":{"$ref":"#/definitions/address"},"uniqueItems":true},"danger":{"description":"What a reviewer must not overlook.","type":"string","minLength":1},"books":{"$ref":"#/definitions/books"}}};

function validate107(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((data.id === undefined) && (missing0 = "id")) || ((data.address === undefined) && (missing0 = "address"))) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.reason === undefined) && (missing0 = "reason"))) || ((data.object === undefined) && (missing0 = "object"))) || ((data.label === undefined) && (missing0 = "label"))) || ((data.before === undefined) && (missing0 = "before"))) || ((data.after === undefined) && (missing0 = "after"))) || ((data.depends_on === undefined) && (missing0 = "depends_on"))) || ((data.books === undefined) && (missing0 = "books"))){
validate107.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func2.call(schema28.properties, key0))){
validate107.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.id !== undefined){
let data0 = data.id;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
validate107.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{16}$"},message:"must match pattern \""+"^[0-9a-f]{16}$"+"\""}];
return false;
}
}
else {
validate107.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.address !== undefined){
const _errs4 = errors;
if(!(validate65(data.address, {instancePath:instancePath+"/address",parentData:data,parentDataProperty:"address",rootData}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
const _errs6 = errors;
if("link.set" !== data.kind){
validate107.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "link.set"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined){
const _errs7 = errors;
if(!(validate67(data.reason, {instancePath:instancePath+"/reason",parentData:data,parentDataProperty:"reason",rootData}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.object !== undefined){
let data4 = data.object;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data4 === "string"){
if(func3(data4) < 1){
validate107.errors = [{instancePath:instancePath+"/object",schemaPath:"#/properties/object/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate107.errors = [{instancePath:instancePath+"/object",schemaPath:"#/properties/object/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.label !== undefined){
const _errs10 = errors;
if(typeof data.label !== "string"){
validate107.errors = [{instancePath:instancePath+"/label",schemaPath:"#/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.place !== undefined){
const _errs12 = errors;
if(typeof data.place !== "string"){
validate107.errors = [{instancePath:instancePath+"/place",schemaPath:"#/properties/place/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.before !== undefined){
let data7 = data.before;
const _errs14 = errors;
if(errors === _errs14){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing1;
if((data7.external_url === undefined) && (missing1 = "external_url")){
validate107.errors = [{instancePath:instancePath+"/before",schemaPath:"#/properties/before/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs16 = errors;
for(const key1 in data7){
if(!(key1 === "external_url")){
validate107.errors = [{instancePath:instancePath+"/before",schemaPath:"#/properties/before/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs16 === errors){
if(data7.external_url !== undefined){
let data8 = data7.external_url;
if((typeof data8 !== "string") && (data8 !== null)){
validate107.errors = [{instancePath:instancePath+"/before/external_url",schemaPath:"#/properties/before/properties/external_url/type",keyword:"type",params:{type: schema28.properties.before.properties.external_url.type},message:"must be string,null"}];
return false;
}
}
}
}
}
else {
validate107.errors = [{instancePath:instancePath+"/before",schemaPath:"#/properties/before/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.after !== undefined){
let data9 = data.after;
const _errs19 = errors;
if(errors === _errs19){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing2;
if(((data9.archive === undefined) && (missing2 = "archive")) || ((data9.external_url === undefined) && (missing2 = "external_url"))){
validate107.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs21 = errors;
for(const key2 in data9){
if(!((key2 === "archive") || (key2 === "external_url"))){
validate107.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs21 === errors){
if(data9.archive !== undefined){
const _errs22 = errors;
if(!(validate69(data9.archive, {instancePath:instancePath+"/after/archive",parentData:data9,parentDataProperty:"archive",rootData}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
var valid3 = _errs22 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data9.external_url !== undefined){
let data11 = data9.external_url;
const _errs23 = errors;
const _errs24 = errors;
let valid4 = true;
const _errs25 = errors;
if(!(data11 && typeof data11 == "object" && !Array.isArray(data11))){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs25 === errors;
errors = _errs24;
if(vErrors !== null){
if(_errs24){
vErrors.length = _errs24;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs27 = errors;
if(!(validate84(data11, {instancePath:instancePath+"/after/external_url",parentData:data9,parentDataProperty:"external_url",rootData}))){
vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
errors = vErrors.length;
}
var _valid0 = _errs27 === errors;
valid4 = _valid0;
ifClause0 = "then";
}
else {
const _errs28 = errors;
if(typeof data11 !== "string"){
validate107.errors = [{instancePath:instancePath+"/after/external_url",schemaPath:"#/properties/after/properties/external_url/else/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var _valid0 = _errs28 === errors;
valid4 = _valid0;
ifClause0 = "else";
}
if(!valid4){
const err1 = {instancePath:instancePath+"/after/external_url",schemaPath:"#/properties/after/properties/external_url/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate107.errors = vErrors;
return false;
}
var valid3 = _errs23 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
else {
validate107.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.depends_on !== undefined){
let data12 = data.depends_on;
const _errs30 = errors;
if(errors === _errs30){
if(Array.isArray(data12)){
var valid5 = true;
const len0 = data12.length;
for(let i0=0; i0<len0; i0++){
const _errs32 = errors;
if(!(validate65(data12[i0], {instancePath:instancePath+"/depends_on/" + i0,parentData:data12,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid5 = _errs32 === errors;
if(!valid5){
break;
}
}
if(valid5){
let i1 = data12.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data12[i1], data12[j0])){
validate107.errors = [{instancePath:instancePath+"/depends_on",schemaPath:"#/properties/depends_on/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"}];
return false;
break outer0;
}
}
}
}
}
}
else {
validate107.errors = [{instancePath:instancePath+"/depends_on",schemaPath:"#/properties/depends_on/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.danger !== undefined){
let data14 = data.danger;
const _errs33 = errors;
if(errors === _errs33){
if(typeof data14 === "string"){
if(func3(data14) < 1){
validate107.errors = [{instancePath:instancePath+"/danger",schemaPath:"#/properties/danger/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate107.errors = [{instancePath:instancePath+"/danger",schemaPath:"#/properties/danger/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.books !== undefined){
const _errs35 = errors;
if(!(validate72(data.books, {instancePath:instancePath+"/books",parentData:data,parentDataProperty:"books",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate107.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate107.errors = vErrors;
return errors === 0;
}

const schema29 = {"description":"Keeps a spool's stock item when its last gram is subtracted.","type":"object","additionalProperties":false,"required":["id","address","kind","reason","object","label","before","after","depends_on","books"],"properties":{"id":{"description":"First 16 hex digits of SHA-256 over kind, address and after.","type":"string","pattern":"^[0-9a-f]{16}$"},"address":{"description":"Names the operation in this and every later plan.","allOf":[{"$ref":"#/definitions/address"}]},"kind":{"const":"stock.keep"},"reason":{"$ref":"#/definitions/reason"},"object":{"description":"The one object that is written. Operations on one object are never in flight together.","type":"string","minLength":1},"label":{"description":"Names beside ids, for the reader: what, where, how much.","type":"string"},"place":{"description":"Path of the category or location it goes to.","type":"string"},"before":{"type":"object","additionalProperties":false,"required":["delete_on_deplete"],"properties":{"delete_on_deplete":{"const":true}}},"after":{"type":"object","additionalProperties":false,"required":["stock","delete_on_deplete"],"properties":{"stock":{"$ref":"#/definitions/key"},"delete_on_deplete":{"const":false}}},"depends_on":{"description":"Addresses of earlier operations that must have succeeded before.","type":"array","items":{"$ref":"#/definitions/address"},"uniqueItems":true},"danger":{"description":"What a reviewer must not overlook.","type":"string","minLength":1},"books":{"$ref":"#/definitions/books"}}};

function validate114(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((data.id === undefined) && (missing0 = "id")) || ((data.address === undefined) && (missing0 = "address"))) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.reason === undefined) && (missing0 = "reason"))) || ((data.object === undefined) && (missing0 = "object"))) || ((data.label === undefined) && (missing0 = "label"))) || ((data.before === undefined) && (missing0 = "before"))) || ((data.after === undefined) && (missing0 = "after"))) || ((data.depends_on === undefined) && (missing0 = "depends_on"))) || ((data.books === undefined) && (missing0 = "books"))){
validate114.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func2.call(schema29.properties, key0))){
validate114.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.id !== undefined){
let data0 = data.id;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
validate114.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{16}$"},message:"must match pattern \""+"^[0-9a-f]{16}$"+"\""}];
return false;
}
}
else {
validate114.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.address !== undefined){
const _errs4 = errors;
if(!(validate65(data.address, {instancePath:instancePath+"/address",parentData:data,parentDataProperty:"address",rootData}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
const _errs6 = errors;
if("stock.keep" !== data.kind){
validate114.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "stock.keep"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined){
const _errs7 = errors;
if(!(validate67(data.reason, {instancePath:instancePath+"/reason",parentData:data,parentDataProperty:"reason",rootData}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.object !== undefined){
let data4 = data.object;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data4 === "string"){
if(func3(data4) < 1){
validate114.errors = [{instancePath:instancePath+"/object",schemaPath:"#/properties/object/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate114.errors = [{instancePath:instancePath+"/object",schemaPath:"#/properties/object/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.label !== undefined){
const _errs10 = errors;
if(typeof data.label !== "string"){
validate114.errors = [{instancePath:instancePath+"/label",schemaPath:"#/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.place !== undefined){
const _errs12 = errors;
if(typeof data.place !== "string"){
validate114.errors = [{instancePath:instancePath+"/place",schemaPath:"#/properties/place/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.before !== undefined){
let data7 = data.before;
const _errs14 = errors;
if(errors === _errs14){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing1;
if((data7.delete_on_deplete === undefined) && (missing1 = "delete_on_deplete")){
validate114.errors = [{instancePath:instancePath+"/before",schemaPath:"#/properties/before/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs16 = errors;
for(const key1 in data7){
if(!(key1 === "delete_on_deplete")){
validate114.errors = [{instancePath:instancePath+"/before",schemaPath:"#/properties/before/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs16 === errors){
if(data7.delete_on_deplete !== undefined){
if(true !== data7.delete_on_deplete){
validate114.errors = [{instancePath:instancePath+"/before/delete_on_deplete",schemaPath:"#/properties/before/properties/delete_on_deplete/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
}
}
}
}
else {
validate114.errors = [{instancePath:instancePath+"/before",schemaPath:"#/properties/before/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.after !== undefined){
let data9 = data.after;
const _errs18 = errors;
if(errors === _errs18){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing2;
if(((data9.stock === undefined) && (missing2 = "stock")) || ((data9.delete_on_deplete === undefined) && (missing2 = "delete_on_deplete"))){
validate114.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs20 = errors;
for(const key2 in data9){
if(!((key2 === "stock") || (key2 === "delete_on_deplete"))){
validate114.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs20 === errors){
if(data9.stock !== undefined){
const _errs21 = errors;
if(!(validate69(data9.stock, {instancePath:instancePath+"/after/stock",parentData:data9,parentDataProperty:"stock",rootData}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
var valid3 = _errs21 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data9.delete_on_deplete !== undefined){
const _errs22 = errors;
if(false !== data9.delete_on_deplete){
validate114.errors = [{instancePath:instancePath+"/after/delete_on_deplete",schemaPath:"#/properties/after/properties/delete_on_deplete/const",keyword:"const",params:{allowedValue: false},message:"must be equal to constant"}];
return false;
}
var valid3 = _errs22 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
else {
validate114.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.depends_on !== undefined){
let data12 = data.depends_on;
const _errs23 = errors;
if(errors === _errs23){
if(Array.isArray(data12)){
var valid4 = true;
const len0 = data12.length;
for(let i0=0; i0<len0; i0++){
const _errs25 = errors;
if(!(validate65(data12[i0], {instancePath:instancePath+"/depends_on/" + i0,parentData:data12,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid4 = _errs25 === errors;
if(!valid4){
break;
}
}
if(valid4){
let i1 = data12.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data12[i1], data12[j0])){
validate114.errors = [{instancePath:instancePath+"/depends_on",schemaPath:"#/properties/depends_on/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"}];
return false;
break outer0;
}
}
}
}
}
}
else {
validate114.errors = [{instancePath:instancePath+"/depends_on",schemaPath:"#/properties/depends_on/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.danger !== undefined){
let data14 = data.danger;
const _errs26 = errors;
if(errors === _errs26){
if(typeof data14 === "string"){
if(func3(data14) < 1){
validate114.errors = [{instancePath:instancePath+"/danger",schemaPath:"#/properties/danger/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate114.errors = [{instancePath:instancePath+"/danger",schemaPath:"#/properties/danger/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.books !== undefined){
const _errs28 = errors;
if(!(validate72(data.books, {instancePath:instancePath+"/books",parentData:data,parentDataProperty:"books",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate114.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate114.errors = vErrors;
return errors === 0;
}

const schema30 = {"description":"Gives grams back to a spool, because the usage row says less than was booked.","type":"object","additionalProperties":false,"required":["id","address","kind","reason","object","label","before","after","depends_on","books"],"properties":{"id":{"description":"First 16 hex digits of SHA-256 over kind, address and after.","type":"string","pattern":"^[0-9a-f]{16}$"},"address":{"description":"Names the operation in this and every later plan.","allOf":[{"$ref":"#/definitions/address"}]},"kind":{"const":"usage.return"},"reason":{"$ref":"#/definitions/reason"},"object":{"description":"The one object that is written. Operations on one object are never in flight together.","type":"string","minLength":1},"label":{"description":"Names beside ids, for the reader: what, where, how much.","type":"string"},"place":{"description":"Path of the category or location it goes to.","type":"string"},"before":{"description":"What the plan saw of the item.","type":"object","additionalProperties":false,"required":["quantity"],"properties":{"quantity":{"description":"The level, in the part's unit; informative, others may move it too.","type":"string","pattern":"^-?\\d{1,15}(\\.\\d{1,20})?$"},"undoes":{"description":"Marker of the movement that this one takes back: it must stand in the item's history, and nobody may have counted the item since.","type":"string","minLength":1},"counted":{"description":"History entry of the newest count, null where there was none. Nothing is moved after a newer one that may reflect the row. Absent: counts do not matter.","type":["integer","null"],"minimum":0,"maximum":9007199254740991}}},"after":{"type":"object","additionalProperties":false,"required":["stock","part","unit","quantity","grams","marker","notes"],"properties":{"stock":{"$ref":"#/definitions/key"},"part":{"$ref":"#/definitions/key"},"unit":{"description":"The part's unit; the part must still have it.","type":"string"},"quantity":{"$ref":"#/definitions/amount"},"grams":{"$ref":"#/definitions/grams"},"marker":{"description":"Stands in `notes`; the movement's identity.","type":"string","minLength":1},"notes":{"description":"Stands in the item's history.","type":"string","maxLength":500}}},"depends_on":{"description":"Addresses of earlier operations that must have succeeded before.","type":"array","items":{"$ref":"#/definitions/address"},"uniqueItems":true},"danger":{"description":"What a reviewer must not overlook.","type":"string","minLength":1},"books":{"$ref":"#/definitions/books"}}};
const schema31 = {"description":"A quantity in the part's unit, above zero, as exact decimal text.","type":"string","pattern":"^(?!0+(\\.0+)?$)\\d{1,15}(\\.\\d{1,5})?$"};
const pattern15 = new RegExp("^(?!0+(\\.0+)?$)\\d{1,15}(\\.\\d{1,5})?$", "u");

function validate125(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern15.test(data)){
validate125.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^(?!0+(\\.0+)?$)\\d{1,15}(\\.\\d{1,5})?$"},message:"must match pattern \""+"^(?!0+(\\.0+)?$)\\d{1,15}(\\.\\d{1,5})?$"+"\""}];
return false;
}
}
else {
validate125.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate125.errors = vErrors;
return errors === 0;
}


function validate120(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((data.id === undefined) && (missing0 = "id")) || ((data.address === undefined) && (missing0 = "address"))) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.reason === undefined) && (missing0 = "reason"))) || ((data.object === undefined) && (missing0 = "object"))) || ((data.label === undefined) && (missing0 = "label"))) || ((data.before === undefined) && (missing0 = "before"))) || ((data.after === undefined) && (missing0 = "after"))) || ((data.depends_on === undefined) && (missing0 = "depends_on"))) || ((data.books === undefined) && (missing0 = "books"))){
validate120.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func2.call(schema30.properties, key0))){
validate120.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.id !== undefined){
let data0 = data.id;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
validate120.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{16}$"},message:"must match pattern \""+"^[0-9a-f]{16}$"+"\""}];
return false;
}
}
else {
validate120.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.address !== undefined){
const _errs4 = errors;
if(!(validate65(data.address, {instancePath:instancePath+"/address",parentData:data,parentDataProperty:"address",rootData}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
const _errs6 = errors;
if("usage.return" !== data.kind){
validate120.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "usage.return"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined){
const _errs7 = errors;
if(!(validate67(data.reason, {instancePath:instancePath+"/reason",parentData:data,parentDataProperty:"reason",rootData}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.object !== undefined){
let data4 = data.object;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data4 === "string"){
if(func3(data4) < 1){
validate120.errors = [{instancePath:instancePath+"/object",schemaPath:"#/properties/object/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate120.errors = [{instancePath:instancePath+"/object",schemaPath:"#/properties/object/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.label !== undefined){
const _errs10 = errors;
if(typeof data.label !== "string"){
validate120.errors = [{instancePath:instancePath+"/label",schemaPath:"#/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.place !== undefined){
const _errs12 = errors;
if(typeof data.place !== "string"){
validate120.errors = [{instancePath:instancePath+"/place",schemaPath:"#/properties/place/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.before !== undefined){
let data7 = data.before;
const _errs14 = errors;
if(errors === _errs14){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing1;
if((data7.quantity === undefined) && (missing1 = "quantity")){
validate120.errors = [{instancePath:instancePath+"/before",schemaPath:"#/properties/before/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs16 = errors;
for(const key1 in data7){
if(!(((key1 === "quantity") || (key1 === "undoes")) || (key1 === "counted"))){
validate120.errors = [{instancePath:instancePath+"/before",schemaPath:"#/properties/before/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs16 === errors){
if(data7.quantity !== undefined){
let data8 = data7.quantity;
const _errs17 = errors;
if(errors === _errs17){
if(typeof data8 === "string"){
if(!pattern5.test(data8)){
validate120.errors = [{instancePath:instancePath+"/before/quantity",schemaPath:"#/properties/before/properties/quantity/pattern",keyword:"pattern",params:{pattern: "^-?\\d{1,15}(\\.\\d{1,20})?$"},message:"must match pattern \""+"^-?\\d{1,15}(\\.\\d{1,20})?$"+"\""}];
return false;
}
}
else {
validate120.errors = [{instancePath:instancePath+"/before/quantity",schemaPath:"#/properties/before/properties/quantity/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs17 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data7.undoes !== undefined){
let data9 = data7.undoes;
const _errs19 = errors;
if(errors === _errs19){
if(typeof data9 === "string"){
if(func3(data9) < 1){
validate120.errors = [{instancePath:instancePath+"/before/undoes",schemaPath:"#/properties/before/properties/undoes/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate120.errors = [{instancePath:instancePath+"/before/undoes",schemaPath:"#/properties/before/properties/undoes/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs19 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data7.counted !== undefined){
let data10 = data7.counted;
const _errs21 = errors;
if((!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))) && (data10 !== null)){
validate120.errors = [{instancePath:instancePath+"/before/counted",schemaPath:"#/properties/before/properties/counted/type",keyword:"type",params:{type: schema30.properties.before.properties.counted.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs21){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 9007199254740991 || isNaN(data10)){
validate120.errors = [{instancePath:instancePath+"/before/counted",schemaPath:"#/properties/before/properties/counted/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data10 < 0 || isNaN(data10)){
validate120.errors = [{instancePath:instancePath+"/before/counted",schemaPath:"#/properties/before/properties/counted/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid2 = _errs21 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
else {
validate120.errors = [{instancePath:instancePath+"/before",schemaPath:"#/properties/before/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.after !== undefined){
let data11 = data.after;
const _errs23 = errors;
if(errors === _errs23){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
let missing2;
if((((((((data11.stock === undefined) && (missing2 = "stock")) || ((data11.part === undefined) && (missing2 = "part"))) || ((data11.unit === undefined) && (missing2 = "unit"))) || ((data11.quantity === undefined) && (missing2 = "quantity"))) || ((data11.grams === undefined) && (missing2 = "grams"))) || ((data11.marker === undefined) && (missing2 = "marker"))) || ((data11.notes === undefined) && (missing2 = "notes"))){
validate120.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs25 = errors;
for(const key2 in data11){
if(!(((((((key2 === "stock") || (key2 === "part")) || (key2 === "unit")) || (key2 === "quantity")) || (key2 === "grams")) || (key2 === "marker")) || (key2 === "notes"))){
validate120.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs25 === errors){
if(data11.stock !== undefined){
const _errs26 = errors;
if(!(validate69(data11.stock, {instancePath:instancePath+"/after/stock",parentData:data11,parentDataProperty:"stock",rootData}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
var valid3 = _errs26 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data11.part !== undefined){
const _errs27 = errors;
if(!(validate69(data11.part, {instancePath:instancePath+"/after/part",parentData:data11,parentDataProperty:"part",rootData}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
var valid3 = _errs27 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data11.unit !== undefined){
const _errs28 = errors;
if(typeof data11.unit !== "string"){
validate120.errors = [{instancePath:instancePath+"/after/unit",schemaPath:"#/properties/after/properties/unit/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs28 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data11.quantity !== undefined){
const _errs30 = errors;
if(!(validate125(data11.quantity, {instancePath:instancePath+"/after/quantity",parentData:data11,parentDataProperty:"quantity",rootData}))){
vErrors = vErrors === null ? validate125.errors : vErrors.concat(validate125.errors);
errors = vErrors.length;
}
var valid3 = _errs30 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data11.grams !== undefined){
const _errs31 = errors;
if(!(validate75(data11.grams, {instancePath:instancePath+"/after/grams",parentData:data11,parentDataProperty:"grams",rootData}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
var valid3 = _errs31 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data11.marker !== undefined){
let data17 = data11.marker;
const _errs32 = errors;
if(errors === _errs32){
if(typeof data17 === "string"){
if(func3(data17) < 1){
validate120.errors = [{instancePath:instancePath+"/after/marker",schemaPath:"#/properties/after/properties/marker/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate120.errors = [{instancePath:instancePath+"/after/marker",schemaPath:"#/properties/after/properties/marker/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs32 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data11.notes !== undefined){
let data18 = data11.notes;
const _errs34 = errors;
if(errors === _errs34){
if(typeof data18 === "string"){
if(func3(data18) > 500){
validate120.errors = [{instancePath:instancePath+"/after/notes",schemaPath:"#/properties/after/properties/notes/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"}];
return false;
}
}
else {
validate120.errors = [{instancePath:instancePath+"/after/notes",schemaPath:"#/properties/after/properties/notes/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs34 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate120.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.depends_on !== undefined){
let data19 = data.depends_on;
const _errs36 = errors;
if(errors === _errs36){
if(Array.isArray(data19)){
var valid4 = true;
const len0 = data19.length;
for(let i0=0; i0<len0; i0++){
const _errs38 = errors;
if(!(validate65(data19[i0], {instancePath:instancePath+"/depends_on/" + i0,parentData:data19,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid4 = _errs38 === errors;
if(!valid4){
break;
}
}
if(valid4){
let i1 = data19.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data19[i1], data19[j0])){
validate120.errors = [{instancePath:instancePath+"/depends_on",schemaPath:"#/properties/depends_on/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"}];
return false;
break outer0;
}
}
}
}
}
}
else {
validate120.errors = [{instancePath:instancePath+"/depends_on",schemaPath:"#/properties/depends_on/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs36 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.danger !== undefined){
let data21 = data.danger;
const _errs39 = errors;
if(errors === _errs39){
if(typeof data21 === "string"){
if(func3(data21) < 1){
validate120.errors = [{instancePath:instancePath+"/danger",schemaPath:"#/properties/danger/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate120.errors = [{instancePath:instancePath+"/danger",schemaPath:"#/properties/danger/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs39 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.books !== undefined){
const _errs41 = errors;
if(!(validate72(data.books, {instancePath:instancePath+"/books",parentData:data,parentDataProperty:"books",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
var valid0 = _errs41 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate120.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate120.errors = vErrors;
return errors === 0;
}

const schema32 = {"description":"Subtracts the grams of one usage row from its spool.","type":"object","additionalProperties":false,"required":["id","address","kind","reason","object","label","before","after","depends_on","books"],"properties":{"id":{"description":"First 16 hex digits of SHA-256 over kind, address and after.","type":"string","pattern":"^[0-9a-f]{16}$"},"address":{"description":"Names the operation in this and every later plan.","allOf":[{"$ref":"#/definitions/address"}]},"kind":{"const":"usage.subtract"},"reason":{"$ref":"#/definitions/reason"},"object":{"description":"The one object that is written. Operations on one object are never in flight together.","type":"string","minLength":1},"label":{"description":"Names beside ids, for the reader: what, where, how much.","type":"string"},"place":{"description":"Path of the category or location it goes to.","type":"string"},"before":{"description":"What the plan saw of the item.","type":"object","additionalProperties":false,"required":["quantity"],"properties":{"quantity":{"description":"The level, in the part's unit; informative, others may move it too.","type":"string","pattern":"^-?\\d{1,15}(\\.\\d{1,20})?$"},"undoes":{"description":"Marker of the movement that this one takes back: it must stand in the item's history, and nobody may have counted the item since.","type":"string","minLength":1},"counted":{"description":"History entry of the newest count, null where there was none. Nothing is moved after a newer one that may reflect the row. Absent: counts do not matter.","type":["integer","null"],"minimum":0,"maximum":9007199254740991}}},"after":{"type":"object","additionalProperties":false,"required":["stock","part","unit","quantity","grams","marker","notes"],"properties":{"stock":{"$ref":"#/definitions/key"},"part":{"$ref":"#/definitions/key"},"unit":{"description":"The part's unit; the part must still have it.","type":"string"},"quantity":{"$ref":"#/definitions/amount"},"grams":{"$ref":"#/definitions/grams"},"marker":{"description":"Stands in `notes`; the movement's identity.","type":"string","minLength":1},"notes":{"description":"Stands in the item's history.","type":"string","maxLength":500}}},"depends_on":{"description":"Addresses of earlier operations that must have succeeded before.","type":"array","items":{"$ref":"#/definitions/address"},"uniqueItems":true},"danger":{"description":"What a reviewer must not overlook.","type":"string","minLength":1},"books":{"$ref":"#/definitions/books"}}};

function validate130(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((data.id === undefined) && (missing0 = "id")) || ((data.address === undefined) && (missing0 = "address"))) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.reason === undefined) && (missing0 = "reason"))) || ((data.object === undefined) && (missing0 = "object"))) || ((data.label === undefined) && (missing0 = "label"))) || ((data.before === undefined) && (missing0 = "before"))) || ((data.after === undefined) && (missing0 = "after"))) || ((data.depends_on === undefined) && (missing0 = "depends_on"))) || ((data.books === undefined) && (missing0 = "books"))){
validate130.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func2.call(schema32.properties, key0))){
validate130.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.id !== undefined){
let data0 = data.id;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
validate130.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{16}$"},message:"must match pattern \""+"^[0-9a-f]{16}$"+"\""}];
return false;
}
}
else {
validate130.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.address !== undefined){
const _errs4 = errors;
if(!(validate65(data.address, {instancePath:instancePath+"/address",parentData:data,parentDataProperty:"address",rootData}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
const _errs6 = errors;
if("usage.subtract" !== data.kind){
validate130.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "usage.subtract"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined){
const _errs7 = errors;
if(!(validate67(data.reason, {instancePath:instancePath+"/reason",parentData:data,parentDataProperty:"reason",rootData}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.object !== undefined){
let data4 = data.object;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data4 === "string"){
if(func3(data4) < 1){
validate130.errors = [{instancePath:instancePath+"/object",schemaPath:"#/properties/object/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate130.errors = [{instancePath:instancePath+"/object",schemaPath:"#/properties/object/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.label !== undefined){
const _errs10 = errors;
if(typeof data.label !== "string"){
validate130.errors = [{instancePath:instancePath+"/label",schemaPath:"#/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.place !== undefined){
const _errs12 = errors;
if(typeof data.place !== "string"){
validate130.errors = [{instancePath:instancePath+"/place",schemaPath:"#/properties/place/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.before !== undefined){
let data7 = data.before;
const _errs14 = errors;
if(errors === _errs14){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing1;
if((data7.quantity === undefined) && (missing1 = "quantity")){
validate130.errors = [{instancePath:instancePath+"/before",schemaPath:"#/properties/before/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs16 = errors;
for(const key1 in data7){
if(!(((key1 === "quantity") || (key1 === "undoes")) || (key1 === "counted"))){
validate130.errors = [{instancePath:instancePath+"/before",schemaPath:"#/properties/before/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs16 === errors){
if(data7.quantity !== undefined){
let data8 = data7.quantity;
const _errs17 = errors;
if(errors === _errs17){
if(typeof data8 === "string"){
if(!pattern5.test(data8)){
validate130.errors = [{instancePath:instancePath+"/before/quantity",schemaPath:"#/properties/before/properties/quantity/pattern",keyword:"pattern",params:{pattern: "^-?\\d{1,15}(\\.\\d{1,20})?$"},message:"must match pattern \""+"^-?\\d{1,15}(\\.\\d{1,20})?$"+"\""}];
return false;
}
}
else {
validate130.errors = [{instancePath:instancePath+"/before/quantity",schemaPath:"#/properties/before/properties/quantity/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs17 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data7.undoes !== undefined){
let data9 = data7.undoes;
const _errs19 = errors;
if(errors === _errs19){
if(typeof data9 === "string"){
if(func3(data9) < 1){
validate130.errors = [{instancePath:instancePath+"/before/undoes",schemaPath:"#/properties/before/properties/undoes/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate130.errors = [{instancePath:instancePath+"/before/undoes",schemaPath:"#/properties/before/properties/undoes/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs19 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data7.counted !== undefined){
let data10 = data7.counted;
const _errs21 = errors;
if((!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))) && (data10 !== null)){
validate130.errors = [{instancePath:instancePath+"/before/counted",schemaPath:"#/properties/before/properties/counted/type",keyword:"type",params:{type: schema32.properties.before.properties.counted.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs21){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 9007199254740991 || isNaN(data10)){
validate130.errors = [{instancePath:instancePath+"/before/counted",schemaPath:"#/properties/before/properties/counted/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data10 < 0 || isNaN(data10)){
validate130.errors = [{instancePath:instancePath+"/before/counted",schemaPath:"#/properties/before/properties/counted/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid2 = _errs21 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
else {
validate130.errors = [{instancePath:instancePath+"/before",schemaPath:"#/properties/before/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.after !== undefined){
let data11 = data.after;
const _errs23 = errors;
if(errors === _errs23){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
let missing2;
if((((((((data11.stock === undefined) && (missing2 = "stock")) || ((data11.part === undefined) && (missing2 = "part"))) || ((data11.unit === undefined) && (missing2 = "unit"))) || ((data11.quantity === undefined) && (missing2 = "quantity"))) || ((data11.grams === undefined) && (missing2 = "grams"))) || ((data11.marker === undefined) && (missing2 = "marker"))) || ((data11.notes === undefined) && (missing2 = "notes"))){
validate130.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs25 = errors;
for(const key2 in data11){
if(!(((((((key2 === "stock") || (key2 === "part")) || (key2 === "unit")) || (key2 === "quantity")) || (key2 === "grams")) || (key2 === "marker")) || (key2 === "notes"))){
validate130.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs25 === errors){
if(data11.stock !== undefined){
const _errs26 = errors;
if(!(validate69(data11.stock, {instancePath:instancePath+"/after/stock",parentData:data11,parentDataProperty:"stock",rootData}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
var valid3 = _errs26 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data11.part !== undefined){
const _errs27 = errors;
if(!(validate69(data11.part, {instancePath:instancePath+"/after/part",parentData:data11,parentDataProperty:"part",rootData}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
var valid3 = _errs27 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data11.unit !== undefined){
const _errs28 = errors;
if(typeof data11.unit !== "string"){
validate130.errors = [{instancePath:instancePath+"/after/unit",schemaPath:"#/properties/after/properties/unit/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs28 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data11.quantity !== undefined){
const _errs30 = errors;
if(!(validate125(data11.quantity, {instancePath:instancePath+"/after/quantity",parentData:data11,parentDataProperty:"quantity",rootData}))){
vErrors = vErrors === null ? validate125.errors : vErrors.concat(validate125.errors);
errors = vErrors.length;
}
var valid3 = _errs30 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data11.grams !== undefined){
const _errs31 = errors;
if(!(validate75(data11.grams, {instancePath:instancePath+"/after/grams",parentData:data11,parentDataProperty:"grams",rootData}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
var valid3 = _errs31 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data11.marker !== undefined){
let data17 = data11.marker;
const _errs32 = errors;
if(errors === _errs32){
if(typeof data17 === "string"){
if(func3(data17) < 1){
validate130.errors = [{instancePath:instancePath+"/after/marker",schemaPath:"#/properties/after/properties/marker/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate130.errors = [{instancePath:instancePath+"/after/marker",schemaPath:"#/properties/after/properties/marker/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs32 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data11.notes !== undefined){
let data18 = data11.notes;
const _errs34 = errors;
if(errors === _errs34){
if(typeof data18 === "string"){
if(func3(data18) > 500){
validate130.errors = [{instancePath:instancePath+"/after/notes",schemaPath:"#/properties/after/properties/notes/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"}];
return false;
}
}
else {
validate130.errors = [{instancePath:instancePath+"/after/notes",schemaPath:"#/properties/after/properties/notes/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs34 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
}
}
}
else {
validate130.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.depends_on !== undefined){
let data19 = data.depends_on;
const _errs36 = errors;
if(errors === _errs36){
if(Array.isArray(data19)){
var valid4 = true;
const len0 = data19.length;
for(let i0=0; i0<len0; i0++){
const _errs38 = errors;
if(!(validate65(data19[i0], {instancePath:instancePath+"/depends_on/" + i0,parentData:data19,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid4 = _errs38 === errors;
if(!valid4){
break;
}
}
if(valid4){
let i1 = data19.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data19[i1], data19[j0])){
validate130.errors = [{instancePath:instancePath+"/depends_on",schemaPath:"#/properties/depends_on/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"}];
return false;
break outer0;
}
}
}
}
}
}
else {
validate130.errors = [{instancePath:instancePath+"/depends_on",schemaPath:"#/properties/depends_on/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs36 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.danger !== undefined){
let data21 = data.danger;
const _errs39 = errors;
if(errors === _errs39){
if(typeof data21 === "string"){
if(func3(data21) < 1){
validate130.errors = [{instancePath:instancePath+"/danger",schemaPath:"#/properties/danger/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate130.errors = [{instancePath:instancePath+"/danger",schemaPath:"#/properties/danger/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs39 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.books !== undefined){
const _errs41 = errors;
if(!(validate72(data.books, {instancePath:instancePath+"/books",parentData:data,parentDataProperty:"books",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
var valid0 = _errs41 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate130.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate130.errors = vErrors;
return errors === 0;
}

const schema33 = {"description":"Moves a whole spool to another location.","type":"object","additionalProperties":false,"required":["id","address","kind","reason","object","label","before","after","depends_on","books"],"properties":{"id":{"description":"First 16 hex digits of SHA-256 over kind, address and after.","type":"string","pattern":"^[0-9a-f]{16}$"},"address":{"description":"Names the operation in this and every later plan.","allOf":[{"$ref":"#/definitions/address"}]},"kind":{"const":"stock.move"},"reason":{"$ref":"#/definitions/reason"},"object":{"description":"The one object that is written. Operations on one object are never in flight together.","type":"string","minLength":1},"label":{"description":"Names beside ids, for the reader: what, where, how much.","type":"string"},"place":{"description":"Path of the category or location it goes to.","type":"string"},"before":{"type":"object","additionalProperties":false,"required":["location"],"properties":{"location":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991}}},"after":{"type":"object","additionalProperties":false,"required":["stock","location","notes"],"properties":{"stock":{"$ref":"#/definitions/key"},"location":{"$ref":"#/definitions/key"},"notes":{"description":"One line for people, kept in the item's history.","type":"string","minLength":1,"maxLength":500}}},"depends_on":{"description":"Addresses of earlier operations that must have succeeded before.","type":"array","items":{"$ref":"#/definitions/address"},"uniqueItems":true},"danger":{"description":"What a reviewer must not overlook.","type":"string","minLength":1},"books":{"$ref":"#/definitions/books"}}};

function validate139(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((data.id === undefined) && (missing0 = "id")) || ((data.address === undefined) && (missing0 = "address"))) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.reason === undefined) && (missing0 = "reason"))) || ((data.object === undefined) && (missing0 = "object"))) || ((data.label === undefined) && (missing0 = "label"))) || ((data.before === undefined) && (missing0 = "before"))) || ((data.after === undefined) && (missing0 = "after"))) || ((data.depends_on === undefined) && (missing0 = "depends_on"))) || ((data.books === undefined) && (missing0 = "books"))){
validate139.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func2.call(schema33.properties, key0))){
validate139.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.id !== undefined){
let data0 = data.id;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
validate139.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{16}$"},message:"must match pattern \""+"^[0-9a-f]{16}$"+"\""}];
return false;
}
}
else {
validate139.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.address !== undefined){
const _errs4 = errors;
if(!(validate65(data.address, {instancePath:instancePath+"/address",parentData:data,parentDataProperty:"address",rootData}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
const _errs6 = errors;
if("stock.move" !== data.kind){
validate139.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "stock.move"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined){
const _errs7 = errors;
if(!(validate67(data.reason, {instancePath:instancePath+"/reason",parentData:data,parentDataProperty:"reason",rootData}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.object !== undefined){
let data4 = data.object;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data4 === "string"){
if(func3(data4) < 1){
validate139.errors = [{instancePath:instancePath+"/object",schemaPath:"#/properties/object/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate139.errors = [{instancePath:instancePath+"/object",schemaPath:"#/properties/object/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.label !== undefined){
const _errs10 = errors;
if(typeof data.label !== "string"){
validate139.errors = [{instancePath:instancePath+"/label",schemaPath:"#/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.place !== undefined){
const _errs12 = errors;
if(typeof data.place !== "string"){
validate139.errors = [{instancePath:instancePath+"/place",schemaPath:"#/properties/place/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.before !== undefined){
let data7 = data.before;
const _errs14 = errors;
if(errors === _errs14){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing1;
if((data7.location === undefined) && (missing1 = "location")){
validate139.errors = [{instancePath:instancePath+"/before",schemaPath:"#/properties/before/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs16 = errors;
for(const key1 in data7){
if(!(key1 === "location")){
validate139.errors = [{instancePath:instancePath+"/before",schemaPath:"#/properties/before/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs16 === errors){
if(data7.location !== undefined){
let data8 = data7.location;
const _errs17 = errors;
if((!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))) && (data8 !== null)){
validate139.errors = [{instancePath:instancePath+"/before/location",schemaPath:"#/properties/before/properties/location/type",keyword:"type",params:{type: schema33.properties.before.properties.location.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs17){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 9007199254740991 || isNaN(data8)){
validate139.errors = [{instancePath:instancePath+"/before/location",schemaPath:"#/properties/before/properties/location/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data8 < 0 || isNaN(data8)){
validate139.errors = [{instancePath:instancePath+"/before/location",schemaPath:"#/properties/before/properties/location/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
}
}
}
}
else {
validate139.errors = [{instancePath:instancePath+"/before",schemaPath:"#/properties/before/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.after !== undefined){
let data9 = data.after;
const _errs19 = errors;
if(errors === _errs19){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing2;
if((((data9.stock === undefined) && (missing2 = "stock")) || ((data9.location === undefined) && (missing2 = "location"))) || ((data9.notes === undefined) && (missing2 = "notes"))){
validate139.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs21 = errors;
for(const key2 in data9){
if(!(((key2 === "stock") || (key2 === "location")) || (key2 === "notes"))){
validate139.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs21 === errors){
if(data9.stock !== undefined){
const _errs22 = errors;
if(!(validate69(data9.stock, {instancePath:instancePath+"/after/stock",parentData:data9,parentDataProperty:"stock",rootData}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
var valid3 = _errs22 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data9.location !== undefined){
const _errs23 = errors;
if(!(validate69(data9.location, {instancePath:instancePath+"/after/location",parentData:data9,parentDataProperty:"location",rootData}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
var valid3 = _errs23 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data9.notes !== undefined){
let data12 = data9.notes;
const _errs24 = errors;
if(errors === _errs24){
if(typeof data12 === "string"){
if(func3(data12) > 500){
validate139.errors = [{instancePath:instancePath+"/after/notes",schemaPath:"#/properties/after/properties/notes/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"}];
return false;
}
else {
if(func3(data12) < 1){
validate139.errors = [{instancePath:instancePath+"/after/notes",schemaPath:"#/properties/after/properties/notes/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate139.errors = [{instancePath:instancePath+"/after/notes",schemaPath:"#/properties/after/properties/notes/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs24 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
else {
validate139.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.depends_on !== undefined){
let data13 = data.depends_on;
const _errs26 = errors;
if(errors === _errs26){
if(Array.isArray(data13)){
var valid4 = true;
const len0 = data13.length;
for(let i0=0; i0<len0; i0++){
const _errs28 = errors;
if(!(validate65(data13[i0], {instancePath:instancePath+"/depends_on/" + i0,parentData:data13,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid4 = _errs28 === errors;
if(!valid4){
break;
}
}
if(valid4){
let i1 = data13.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data13[i1], data13[j0])){
validate139.errors = [{instancePath:instancePath+"/depends_on",schemaPath:"#/properties/depends_on/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"}];
return false;
break outer0;
}
}
}
}
}
}
else {
validate139.errors = [{instancePath:instancePath+"/depends_on",schemaPath:"#/properties/depends_on/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.danger !== undefined){
let data15 = data.danger;
const _errs29 = errors;
if(errors === _errs29){
if(typeof data15 === "string"){
if(func3(data15) < 1){
validate139.errors = [{instancePath:instancePath+"/danger",schemaPath:"#/properties/danger/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate139.errors = [{instancePath:instancePath+"/danger",schemaPath:"#/properties/danger/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.books !== undefined){
const _errs31 = errors;
if(!(validate72(data.books, {instancePath:instancePath+"/books",parentData:data,parentDataProperty:"books",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate139.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate139.errors = vErrors;
return errors === 0;
}

const schema34 = {"description":"Makes a spool in Bambuddy for a stock item.","type":"object","additionalProperties":false,"required":["id","address","kind","reason","object","label","before","after","depends_on","books"],"properties":{"id":{"description":"First 16 hex digits of SHA-256 over kind, address and after.","type":"string","pattern":"^[0-9a-f]{16}$"},"address":{"description":"Names the operation in this and every later plan.","allOf":[{"$ref":"#/definitions/address"}]},"kind":{"const":"spool.create"},"reason":{"$ref":"#/definitions/reason"},"object":{"description":"The one object that is written. Operations on one object are never in flight together.","type":"string","minLength":1},"label":{"description":"Names beside ids, for the reader: what, where, how much.","type":"string"},"place":{"description":"Path of the category or location it goes to.","type":"string"},"before":{"type":"null"},"after":{"type":"object","additionalProperties":false,"required":["stock","batch","identity","values","weight_used"],"properties":{"stock":{"$ref":"#/definitions/key"},"batch":{"type":"string","minLength":1},"identity":{"description":"The field that carries the batch code, and what is written there.","type":"object","additionalProperties":false,"required":["field","text"],"properties":{"field":{"enum":["note","tag_uid","tray_uuid"]},"text":{"type":"string","minLength":1,"maxLength":500}}},"values":{"$ref":"#/definitions/spoolValues"},"weight_used":{"description":"Grams gone from a full spool, as the stock level says.","allOf":[{"$ref":"#/definitions/grams"}]}}},"depends_on":{"description":"Addresses of earlier operations that must have succeeded before.","type":"array","items":{"$ref":"#/definitions/address"},"uniqueItems":true},"danger":{"description":"What a reviewer must not overlook.","type":"string","minLength":1},"books":{"$ref":"#/definitions/books"}}};
const schema35 = {"description":"Fields of a Bambuddy spool. Grams are whole numbers, costs are decimal text; empty text clears a field.","type":"object","additionalProperties":false,"required":[],"properties":{"material":{"type":"string","minLength":1,"maxLength":50},"subtype":{"type":"string","maxLength":50},"brand":{"type":"string","maxLength":100},"color_name":{"type":"string","maxLength":100},"rgba":{"type":"string","pattern":"^([0-9A-F]{8})?$"},"label_weight":{"type":"integer","minimum":0,"maximum":100000},"core_weight":{"type":"integer","minimum":0,"maximum":100000},"cost_per_kg":{"type":"string","pattern":"^(\\d{1,12}(\\.\\d{1,10})?)?$"},"note":{"type":"string","maxLength":500}}};
const pattern20 = new RegExp("^([0-9A-F]{8})?$", "u");
const pattern21 = new RegExp("^(\\d{1,12}(\\.\\d{1,10})?)?$", "u");

function validate150(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(func2.call(schema35.properties, key0))){
validate150.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.material !== undefined){
let data0 = data.material;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func3(data0) > 50){
validate150.errors = [{instancePath:instancePath+"/material",schemaPath:"#/properties/material/maxLength",keyword:"maxLength",params:{limit: 50},message:"must NOT have more than 50 characters"}];
return false;
}
else {
if(func3(data0) < 1){
validate150.errors = [{instancePath:instancePath+"/material",schemaPath:"#/properties/material/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate150.errors = [{instancePath:instancePath+"/material",schemaPath:"#/properties/material/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.subtype !== undefined){
let data1 = data.subtype;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(func3(data1) > 50){
validate150.errors = [{instancePath:instancePath+"/subtype",schemaPath:"#/properties/subtype/maxLength",keyword:"maxLength",params:{limit: 50},message:"must NOT have more than 50 characters"}];
return false;
}
}
else {
validate150.errors = [{instancePath:instancePath+"/subtype",schemaPath:"#/properties/subtype/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.brand !== undefined){
let data2 = data.brand;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(func3(data2) > 100){
validate150.errors = [{instancePath:instancePath+"/brand",schemaPath:"#/properties/brand/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"}];
return false;
}
}
else {
validate150.errors = [{instancePath:instancePath+"/brand",schemaPath:"#/properties/brand/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.color_name !== undefined){
let data3 = data.color_name;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(func3(data3) > 100){
validate150.errors = [{instancePath:instancePath+"/color_name",schemaPath:"#/properties/color_name/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"}];
return false;
}
}
else {
validate150.errors = [{instancePath:instancePath+"/color_name",schemaPath:"#/properties/color_name/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rgba !== undefined){
let data4 = data.rgba;
const _errs10 = errors;
if(errors === _errs10){
if(typeof data4 === "string"){
if(!pattern20.test(data4)){
validate150.errors = [{instancePath:instancePath+"/rgba",schemaPath:"#/properties/rgba/pattern",keyword:"pattern",params:{pattern: "^([0-9A-F]{8})?$"},message:"must match pattern \""+"^([0-9A-F]{8})?$"+"\""}];
return false;
}
}
else {
validate150.errors = [{instancePath:instancePath+"/rgba",schemaPath:"#/properties/rgba/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.label_weight !== undefined){
let data5 = data.label_weight;
const _errs12 = errors;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
validate150.errors = [{instancePath:instancePath+"/label_weight",schemaPath:"#/properties/label_weight/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs12){
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 100000 || isNaN(data5)){
validate150.errors = [{instancePath:instancePath+"/label_weight",schemaPath:"#/properties/label_weight/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},message:"must be <= 100000"}];
return false;
}
else {
if(data5 < 0 || isNaN(data5)){
validate150.errors = [{instancePath:instancePath+"/label_weight",schemaPath:"#/properties/label_weight/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.core_weight !== undefined){
let data6 = data.core_weight;
const _errs14 = errors;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
validate150.errors = [{instancePath:instancePath+"/core_weight",schemaPath:"#/properties/core_weight/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs14){
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 100000 || isNaN(data6)){
validate150.errors = [{instancePath:instancePath+"/core_weight",schemaPath:"#/properties/core_weight/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},message:"must be <= 100000"}];
return false;
}
else {
if(data6 < 0 || isNaN(data6)){
validate150.errors = [{instancePath:instancePath+"/core_weight",schemaPath:"#/properties/core_weight/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.cost_per_kg !== undefined){
let data7 = data.cost_per_kg;
const _errs16 = errors;
if(errors === _errs16){
if(typeof data7 === "string"){
if(!pattern21.test(data7)){
validate150.errors = [{instancePath:instancePath+"/cost_per_kg",schemaPath:"#/properties/cost_per_kg/pattern",keyword:"pattern",params:{pattern: "^(\\d{1,12}(\\.\\d{1,10})?)?$"},message:"must match pattern \""+"^(\\d{1,12}(\\.\\d{1,10})?)?$"+"\""}];
return false;
}
}
else {
validate150.errors = [{instancePath:instancePath+"/cost_per_kg",schemaPath:"#/properties/cost_per_kg/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.note !== undefined){
let data8 = data.note;
const _errs18 = errors;
if(errors === _errs18){
if(typeof data8 === "string"){
if(func3(data8) > 500){
validate150.errors = [{instancePath:instancePath+"/note",schemaPath:"#/properties/note/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"}];
return false;
}
}
else {
validate150.errors = [{instancePath:instancePath+"/note",schemaPath:"#/properties/note/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate150.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate150.errors = vErrors;
return errors === 0;
}


function validate146(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((data.id === undefined) && (missing0 = "id")) || ((data.address === undefined) && (missing0 = "address"))) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.reason === undefined) && (missing0 = "reason"))) || ((data.object === undefined) && (missing0 = "object"))) || ((data.label === undefined) && (missing0 = "label"))) || ((data.before === undefined) && (missing0 = "before"))) || ((data.after === undefined) && (missing0 = "after"))) || ((data.depends_on === undefined) && (missing0 = "depends_on"))) || ((data.books === undefined) && (missing0 = "books"))){
validate146.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func2.call(schema34.properties, key0))){
validate146.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.id !== undefined){
let data0 = data.id;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
validate146.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{16}$"},message:"must match pattern \""+"^[0-9a-f]{16}$"+"\""}];
return false;
}
}
else {
validate146.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.address !== undefined){
const _errs4 = errors;
if(!(validate65(data.address, {instancePath:instancePath+"/address",parentData:data,parentDataProperty:"address",rootData}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
const _errs6 = errors;
if("spool.create" !== data.kind){
validate146.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "spool.create"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined){
const _errs7 = errors;
if(!(validate67(data.reason, {instancePath:instancePath+"/reason",parentData:data,parentDataProperty:"reason",rootData}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.object !== undefined){
let data4 = data.object;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data4 === "string"){
if(func3(data4) < 1){
validate146.errors = [{instancePath:instancePath+"/object",schemaPath:"#/properties/object/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate146.errors = [{instancePath:instancePath+"/object",schemaPath:"#/properties/object/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.label !== undefined){
const _errs10 = errors;
if(typeof data.label !== "string"){
validate146.errors = [{instancePath:instancePath+"/label",schemaPath:"#/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.place !== undefined){
const _errs12 = errors;
if(typeof data.place !== "string"){
validate146.errors = [{instancePath:instancePath+"/place",schemaPath:"#/properties/place/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.before !== undefined){
const _errs14 = errors;
if(data.before !== null){
validate146.errors = [{instancePath:instancePath+"/before",schemaPath:"#/properties/before/type",keyword:"type",params:{type: "null"},message:"must be null"}];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.after !== undefined){
let data8 = data.after;
const _errs16 = errors;
if(errors === _errs16){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
let missing1;
if((((((data8.stock === undefined) && (missing1 = "stock")) || ((data8.batch === undefined) && (missing1 = "batch"))) || ((data8.identity === undefined) && (missing1 = "identity"))) || ((data8.values === undefined) && (missing1 = "values"))) || ((data8.weight_used === undefined) && (missing1 = "weight_used"))){
validate146.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs18 = errors;
for(const key1 in data8){
if(!(((((key1 === "stock") || (key1 === "batch")) || (key1 === "identity")) || (key1 === "values")) || (key1 === "weight_used"))){
validate146.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs18 === errors){
if(data8.stock !== undefined){
const _errs19 = errors;
if(!(validate69(data8.stock, {instancePath:instancePath+"/after/stock",parentData:data8,parentDataProperty:"stock",rootData}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
var valid2 = _errs19 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data8.batch !== undefined){
let data10 = data8.batch;
const _errs20 = errors;
if(errors === _errs20){
if(typeof data10 === "string"){
if(func3(data10) < 1){
validate146.errors = [{instancePath:instancePath+"/after/batch",schemaPath:"#/properties/after/properties/batch/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate146.errors = [{instancePath:instancePath+"/after/batch",schemaPath:"#/properties/after/properties/batch/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid2 = _errs20 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data8.identity !== undefined){
let data11 = data8.identity;
const _errs22 = errors;
if(errors === _errs22){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
let missing2;
if(((data11.field === undefined) && (missing2 = "field")) || ((data11.text === undefined) && (missing2 = "text"))){
validate146.errors = [{instancePath:instancePath+"/after/identity",schemaPath:"#/properties/after/properties/identity/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs24 = errors;
for(const key2 in data11){
if(!((key2 === "field") || (key2 === "text"))){
validate146.errors = [{instancePath:instancePath+"/after/identity",schemaPath:"#/properties/after/properties/identity/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs24 === errors){
if(data11.field !== undefined){
let data12 = data11.field;
const _errs25 = errors;
if(!(((data12 === "note") || (data12 === "tag_uid")) || (data12 === "tray_uuid"))){
validate146.errors = [{instancePath:instancePath+"/after/identity/field",schemaPath:"#/properties/after/properties/identity/properties/field/enum",keyword:"enum",params:{allowedValues: schema34.properties.after.properties.identity.properties.field.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid3 = _errs25 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data11.text !== undefined){
let data13 = data11.text;
const _errs26 = errors;
if(errors === _errs26){
if(typeof data13 === "string"){
if(func3(data13) > 500){
validate146.errors = [{instancePath:instancePath+"/after/identity/text",schemaPath:"#/properties/after/properties/identity/properties/text/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters"}];
return false;
}
else {
if(func3(data13) < 1){
validate146.errors = [{instancePath:instancePath+"/after/identity/text",schemaPath:"#/properties/after/properties/identity/properties/text/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
}
else {
validate146.errors = [{instancePath:instancePath+"/after/identity/text",schemaPath:"#/properties/after/properties/identity/properties/text/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid3 = _errs26 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
else {
validate146.errors = [{instancePath:instancePath+"/after/identity",schemaPath:"#/properties/after/properties/identity/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid2 = _errs22 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data8.values !== undefined){
const _errs28 = errors;
if(!(validate150(data8.values, {instancePath:instancePath+"/after/values",parentData:data8,parentDataProperty:"values",rootData}))){
vErrors = vErrors === null ? validate150.errors : vErrors.concat(validate150.errors);
errors = vErrors.length;
}
var valid2 = _errs28 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data8.weight_used !== undefined){
const _errs29 = errors;
if(!(validate75(data8.weight_used, {instancePath:instancePath+"/after/weight_used",parentData:data8,parentDataProperty:"weight_used",rootData}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
var valid2 = _errs29 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
}
else {
validate146.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.depends_on !== undefined){
let data16 = data.depends_on;
const _errs31 = errors;
if(errors === _errs31){
if(Array.isArray(data16)){
var valid5 = true;
const len0 = data16.length;
for(let i0=0; i0<len0; i0++){
const _errs33 = errors;
if(!(validate65(data16[i0], {instancePath:instancePath+"/depends_on/" + i0,parentData:data16,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid5 = _errs33 === errors;
if(!valid5){
break;
}
}
if(valid5){
let i1 = data16.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data16[i1], data16[j0])){
validate146.errors = [{instancePath:instancePath+"/depends_on",schemaPath:"#/properties/depends_on/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"}];
return false;
break outer0;
}
}
}
}
}
}
else {
validate146.errors = [{instancePath:instancePath+"/depends_on",schemaPath:"#/properties/depends_on/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.danger !== undefined){
let data18 = data.danger;
const _errs34 = errors;
if(errors === _errs34){
if(typeof data18 === "string"){
if(func3(data18) < 1){
validate146.errors = [{instancePath:instancePath+"/danger",schemaPath:"#/properties/danger/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate146.errors = [{instancePath:instancePath+"/danger",schemaPath:"#/properties/danger/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs34 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.books !== undefined){
const _errs36 = errors;
if(!(validate72(data.books, {instancePath:instancePath+"/books",parentData:data,parentDataProperty:"books",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
var valid0 = _errs36 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate146.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate146.errors = vErrors;
return errors === 0;
}

const schema36 = {"description":"Changes fields of a Bambuddy spool.","type":"object","additionalProperties":false,"required":["id","address","kind","reason","object","label","before","after","depends_on","books"],"properties":{"id":{"description":"First 16 hex digits of SHA-256 over kind, address and after.","type":"string","pattern":"^[0-9a-f]{16}$"},"address":{"description":"Names the operation in this and every later plan.","allOf":[{"$ref":"#/definitions/address"}]},"kind":{"const":"spool.set"},"reason":{"$ref":"#/definitions/reason"},"object":{"description":"The one object that is written. Operations on one object are never in flight together.","type":"string","minLength":1},"label":{"description":"Names beside ids, for the reader: what, where, how much.","type":"string"},"place":{"description":"Path of the category or location it goes to.","type":"string"},"before":{"type":"object","additionalProperties":false,"required":["values"],"properties":{"values":{"type":"object","additionalProperties":false,"required":[],"properties":{"material":{"type":["string","null"]},"subtype":{"type":["string","null"]},"brand":{"type":["string","null"]},"color_name":{"type":["string","null"]},"rgba":{"type":["string","null"]},"label_weight":{"type":["integer","null"]},"core_weight":{"type":["integer","null"]},"cost_per_kg":{"type":["string","null"]},"note":{"type":["string","null"]}}}}},"after":{"type":"object","additionalProperties":false,"required":["spool","values"],"properties":{"spool":{"$ref":"#/definitions/key"},"values":{"$ref":"#/definitions/spoolValues"}}},"depends_on":{"description":"Addresses of earlier operations that must have succeeded before.","type":"array","items":{"$ref":"#/definitions/address"},"uniqueItems":true},"danger":{"description":"What a reviewer must not overlook.","type":"string","minLength":1},"books":{"$ref":"#/definitions/books"}}};

function validate155(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((data.id === undefined) && (missing0 = "id")) || ((data.address === undefined) && (missing0 = "address"))) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.reason === undefined) && (missing0 = "reason"))) || ((data.object === undefined) && (missing0 = "object"))) || ((data.label === undefined) && (missing0 = "label"))) || ((data.before === undefined) && (missing0 = "before"))) || ((data.after === undefined) && (missing0 = "after"))) || ((data.depends_on === undefined) && (missing0 = "depends_on"))) || ((data.books === undefined) && (missing0 = "books"))){
validate155.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func2.call(schema36.properties, key0))){
validate155.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.id !== undefined){
let data0 = data.id;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
validate155.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{16}$"},message:"must match pattern \""+"^[0-9a-f]{16}$"+"\""}];
return false;
}
}
else {
validate155.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.address !== undefined){
const _errs4 = errors;
if(!(validate65(data.address, {instancePath:instancePath+"/address",parentData:data,parentDataProperty:"address",rootData}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
const _errs6 = errors;
if("spool.set" !== data.kind){
validate155.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "spool.set"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined){
const _errs7 = errors;
if(!(validate67(data.reason, {instancePath:instancePath+"/reason",parentData:data,parentDataProperty:"reason",rootData}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.object !== undefined){
let data4 = data.object;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data4 === "string"){
if(func3(data4) < 1){
validate155.errors = [{instancePath:instancePath+"/object",schemaPath:"#/properties/object/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate155.errors = [{instancePath:instancePath+"/object",schemaPath:"#/properties/object/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.label !== undefined){
const _errs10 = errors;
if(typeof data.label !== "string"){
validate155.errors = [{instancePath:instancePath+"/label",schemaPath:"#/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.place !== undefined){
const _errs12 = errors;
if(typeof data.place !== "string"){
validate155.errors = [{instancePath:instancePath+"/place",schemaPath:"#/properties/place/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.before !== undefined){
let data7 = data.before;
const _errs14 = errors;
if(errors === _errs14){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing1;
if((data7.values === undefined) && (missing1 = "values")){
validate155.errors = [{instancePath:instancePath+"/before",schemaPath:"#/properties/before/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs16 = errors;
for(const key1 in data7){
if(!(key1 === "values")){
validate155.errors = [{instancePath:instancePath+"/before",schemaPath:"#/properties/before/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs16 === errors){
if(data7.values !== undefined){
let data8 = data7.values;
const _errs17 = errors;
if(errors === _errs17){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
const _errs19 = errors;
for(const key2 in data8){
if(!(func2.call(schema36.properties.before.properties.values.properties, key2))){
validate155.errors = [{instancePath:instancePath+"/before/values",schemaPath:"#/properties/before/properties/values/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs19 === errors){
if(data8.material !== undefined){
let data9 = data8.material;
const _errs20 = errors;
if((typeof data9 !== "string") && (data9 !== null)){
validate155.errors = [{instancePath:instancePath+"/before/values/material",schemaPath:"#/properties/before/properties/values/properties/material/type",keyword:"type",params:{type: schema36.properties.before.properties.values.properties.material.type},message:"must be string,null"}];
return false;
}
var valid3 = _errs20 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data8.subtype !== undefined){
let data10 = data8.subtype;
const _errs22 = errors;
if((typeof data10 !== "string") && (data10 !== null)){
validate155.errors = [{instancePath:instancePath+"/before/values/subtype",schemaPath:"#/properties/before/properties/values/properties/subtype/type",keyword:"type",params:{type: schema36.properties.before.properties.values.properties.subtype.type},message:"must be string,null"}];
return false;
}
var valid3 = _errs22 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data8.brand !== undefined){
let data11 = data8.brand;
const _errs24 = errors;
if((typeof data11 !== "string") && (data11 !== null)){
validate155.errors = [{instancePath:instancePath+"/before/values/brand",schemaPath:"#/properties/before/properties/values/properties/brand/type",keyword:"type",params:{type: schema36.properties.before.properties.values.properties.brand.type},message:"must be string,null"}];
return false;
}
var valid3 = _errs24 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data8.color_name !== undefined){
let data12 = data8.color_name;
const _errs26 = errors;
if((typeof data12 !== "string") && (data12 !== null)){
validate155.errors = [{instancePath:instancePath+"/before/values/color_name",schemaPath:"#/properties/before/properties/values/properties/color_name/type",keyword:"type",params:{type: schema36.properties.before.properties.values.properties.color_name.type},message:"must be string,null"}];
return false;
}
var valid3 = _errs26 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data8.rgba !== undefined){
let data13 = data8.rgba;
const _errs28 = errors;
if((typeof data13 !== "string") && (data13 !== null)){
validate155.errors = [{instancePath:instancePath+"/before/values/rgba",schemaPath:"#/properties/before/properties/values/properties/rgba/type",keyword:"type",params:{type: schema36.properties.before.properties.values.properties.rgba.type},message:"must be string,null"}];
return false;
}
var valid3 = _errs28 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data8.label_weight !== undefined){
let data14 = data8.label_weight;
const _errs30 = errors;
if((!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))) && (data14 !== null)){
validate155.errors = [{instancePath:instancePath+"/before/values/label_weight",schemaPath:"#/properties/before/properties/values/properties/label_weight/type",keyword:"type",params:{type: schema36.properties.before.properties.values.properties.label_weight.type},message:"must be integer,null"}];
return false;
}
var valid3 = _errs30 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data8.core_weight !== undefined){
let data15 = data8.core_weight;
const _errs32 = errors;
if((!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))) && (data15 !== null)){
validate155.errors = [{instancePath:instancePath+"/before/values/core_weight",schemaPath:"#/properties/before/properties/values/properties/core_weight/type",keyword:"type",params:{type: schema36.properties.before.properties.values.properties.core_weight.type},message:"must be integer,null"}];
return false;
}
var valid3 = _errs32 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data8.cost_per_kg !== undefined){
let data16 = data8.cost_per_kg;
const _errs34 = errors;
if((typeof data16 !== "string") && (data16 !== null)){
validate155.errors = [{instancePath:instancePath+"/before/values/cost_per_kg",schemaPath:"#/properties/before/properties/values/properties/cost_per_kg/type",keyword:"type",params:{type: schema36.properties.before.properties.values.properties.cost_per_kg.type},message:"must be string,null"}];
return false;
}
var valid3 = _errs34 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data8.note !== undefined){
let data17 = data8.note;
const _errs36 = errors;
if((typeof data17 !== "string") && (data17 !== null)){
validate155.errors = [{instancePath:instancePath+"/before/values/note",schemaPath:"#/properties/before/properties/values/properties/note/type",keyword:"type",params:{type: schema36.properties.before.properties.values.properties.note.type},message:"must be string,null"}];
return false;
}
var valid3 = _errs36 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate155.errors = [{instancePath:instancePath+"/before/values",schemaPath:"#/properties/before/properties/values/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
}
}
}
}
else {
validate155.errors = [{instancePath:instancePath+"/before",schemaPath:"#/properties/before/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.after !== undefined){
let data18 = data.after;
const _errs38 = errors;
if(errors === _errs38){
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
let missing2;
if(((data18.spool === undefined) && (missing2 = "spool")) || ((data18.values === undefined) && (missing2 = "values"))){
validate155.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs40 = errors;
for(const key3 in data18){
if(!((key3 === "spool") || (key3 === "values"))){
validate155.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs40 === errors){
if(data18.spool !== undefined){
const _errs41 = errors;
if(!(validate69(data18.spool, {instancePath:instancePath+"/after/spool",parentData:data18,parentDataProperty:"spool",rootData}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
var valid4 = _errs41 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data18.values !== undefined){
const _errs42 = errors;
if(!(validate150(data18.values, {instancePath:instancePath+"/after/values",parentData:data18,parentDataProperty:"values",rootData}))){
vErrors = vErrors === null ? validate150.errors : vErrors.concat(validate150.errors);
errors = vErrors.length;
}
var valid4 = _errs42 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
validate155.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs38 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.depends_on !== undefined){
let data21 = data.depends_on;
const _errs43 = errors;
if(errors === _errs43){
if(Array.isArray(data21)){
var valid5 = true;
const len0 = data21.length;
for(let i0=0; i0<len0; i0++){
const _errs45 = errors;
if(!(validate65(data21[i0], {instancePath:instancePath+"/depends_on/" + i0,parentData:data21,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid5 = _errs45 === errors;
if(!valid5){
break;
}
}
if(valid5){
let i1 = data21.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data21[i1], data21[j0])){
validate155.errors = [{instancePath:instancePath+"/depends_on",schemaPath:"#/properties/depends_on/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"}];
return false;
break outer0;
}
}
}
}
}
}
else {
validate155.errors = [{instancePath:instancePath+"/depends_on",schemaPath:"#/properties/depends_on/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs43 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.danger !== undefined){
let data23 = data.danger;
const _errs46 = errors;
if(errors === _errs46){
if(typeof data23 === "string"){
if(func3(data23) < 1){
validate155.errors = [{instancePath:instancePath+"/danger",schemaPath:"#/properties/danger/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate155.errors = [{instancePath:instancePath+"/danger",schemaPath:"#/properties/danger/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs46 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.books !== undefined){
const _errs48 = errors;
if(!(validate72(data.books, {instancePath:instancePath+"/books",parentData:data,parentDataProperty:"books",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
var valid0 = _errs48 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate155.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate155.errors = vErrors;
return errors === 0;
}

const schema37 = {"description":"Takes a spool out of a slot.","type":"object","additionalProperties":false,"required":["id","address","kind","reason","object","label","before","after","depends_on","books"],"properties":{"id":{"description":"First 16 hex digits of SHA-256 over kind, address and after.","type":"string","pattern":"^[0-9a-f]{16}$"},"address":{"description":"Names the operation in this and every later plan.","allOf":[{"$ref":"#/definitions/address"}]},"kind":{"const":"slot.clear"},"reason":{"$ref":"#/definitions/reason"},"object":{"description":"The one object that is written. Operations on one object are never in flight together.","type":"string","minLength":1},"label":{"description":"Names beside ids, for the reader: what, where, how much.","type":"string"},"place":{"description":"Path of the category or location it goes to.","type":"string"},"before":{"type":"object","additionalProperties":false,"required":["spool"],"properties":{"spool":{"$ref":"#/definitions/key"}}},"after":{"type":"object","additionalProperties":false,"required":["printer","ams","tray","spool"],"properties":{"printer":{"$ref":"#/definitions/key"},"ams":{"description":"Bambuddy's unit: 0–3, 128–135 for AMS-HT, 255 for external spools.","type":"integer","minimum":0,"maximum":255},"tray":{"type":"integer","minimum":0,"maximum":255},"spool":{"type":"null"}}},"depends_on":{"description":"Addresses of earlier operations that must have succeeded before.","type":"array","items":{"$ref":"#/definitions/address"},"uniqueItems":true},"danger":{"description":"What a reviewer must not overlook.","type":"string","minLength":1},"books":{"$ref":"#/definitions/books"}}};

function validate162(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((data.id === undefined) && (missing0 = "id")) || ((data.address === undefined) && (missing0 = "address"))) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.reason === undefined) && (missing0 = "reason"))) || ((data.object === undefined) && (missing0 = "object"))) || ((data.label === undefined) && (missing0 = "label"))) || ((data.before === undefined) && (missing0 = "before"))) || ((data.after === undefined) && (missing0 = "after"))) || ((data.depends_on === undefined) && (missing0 = "depends_on"))) || ((data.books === undefined) && (missing0 = "books"))){
validate162.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func2.call(schema37.properties, key0))){
validate162.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.id !== undefined){
let data0 = data.id;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
validate162.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{16}$"},message:"must match pattern \""+"^[0-9a-f]{16}$"+"\""}];
return false;
}
}
else {
validate162.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.address !== undefined){
const _errs4 = errors;
if(!(validate65(data.address, {instancePath:instancePath+"/address",parentData:data,parentDataProperty:"address",rootData}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
const _errs6 = errors;
if("slot.clear" !== data.kind){
validate162.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "slot.clear"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined){
const _errs7 = errors;
if(!(validate67(data.reason, {instancePath:instancePath+"/reason",parentData:data,parentDataProperty:"reason",rootData}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.object !== undefined){
let data4 = data.object;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data4 === "string"){
if(func3(data4) < 1){
validate162.errors = [{instancePath:instancePath+"/object",schemaPath:"#/properties/object/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate162.errors = [{instancePath:instancePath+"/object",schemaPath:"#/properties/object/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.label !== undefined){
const _errs10 = errors;
if(typeof data.label !== "string"){
validate162.errors = [{instancePath:instancePath+"/label",schemaPath:"#/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.place !== undefined){
const _errs12 = errors;
if(typeof data.place !== "string"){
validate162.errors = [{instancePath:instancePath+"/place",schemaPath:"#/properties/place/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.before !== undefined){
let data7 = data.before;
const _errs14 = errors;
if(errors === _errs14){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing1;
if((data7.spool === undefined) && (missing1 = "spool")){
validate162.errors = [{instancePath:instancePath+"/before",schemaPath:"#/properties/before/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs16 = errors;
for(const key1 in data7){
if(!(key1 === "spool")){
validate162.errors = [{instancePath:instancePath+"/before",schemaPath:"#/properties/before/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs16 === errors){
if(data7.spool !== undefined){
if(!(validate69(data7.spool, {instancePath:instancePath+"/before/spool",parentData:data7,parentDataProperty:"spool",rootData}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
}
}
}
}
else {
validate162.errors = [{instancePath:instancePath+"/before",schemaPath:"#/properties/before/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.after !== undefined){
let data9 = data.after;
const _errs18 = errors;
if(errors === _errs18){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing2;
if(((((data9.printer === undefined) && (missing2 = "printer")) || ((data9.ams === undefined) && (missing2 = "ams"))) || ((data9.tray === undefined) && (missing2 = "tray"))) || ((data9.spool === undefined) && (missing2 = "spool"))){
validate162.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs20 = errors;
for(const key2 in data9){
if(!((((key2 === "printer") || (key2 === "ams")) || (key2 === "tray")) || (key2 === "spool"))){
validate162.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs20 === errors){
if(data9.printer !== undefined){
const _errs21 = errors;
if(!(validate69(data9.printer, {instancePath:instancePath+"/after/printer",parentData:data9,parentDataProperty:"printer",rootData}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
var valid3 = _errs21 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data9.ams !== undefined){
let data11 = data9.ams;
const _errs22 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
validate162.errors = [{instancePath:instancePath+"/after/ams",schemaPath:"#/properties/after/properties/ams/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs22){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 255 || isNaN(data11)){
validate162.errors = [{instancePath:instancePath+"/after/ams",schemaPath:"#/properties/after/properties/ams/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255},message:"must be <= 255"}];
return false;
}
else {
if(data11 < 0 || isNaN(data11)){
validate162.errors = [{instancePath:instancePath+"/after/ams",schemaPath:"#/properties/after/properties/ams/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid3 = _errs22 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data9.tray !== undefined){
let data12 = data9.tray;
const _errs24 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
validate162.errors = [{instancePath:instancePath+"/after/tray",schemaPath:"#/properties/after/properties/tray/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs24){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 255 || isNaN(data12)){
validate162.errors = [{instancePath:instancePath+"/after/tray",schemaPath:"#/properties/after/properties/tray/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255},message:"must be <= 255"}];
return false;
}
else {
if(data12 < 0 || isNaN(data12)){
validate162.errors = [{instancePath:instancePath+"/after/tray",schemaPath:"#/properties/after/properties/tray/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid3 = _errs24 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data9.spool !== undefined){
const _errs26 = errors;
if(data9.spool !== null){
validate162.errors = [{instancePath:instancePath+"/after/spool",schemaPath:"#/properties/after/properties/spool/type",keyword:"type",params:{type: "null"},message:"must be null"}];
return false;
}
var valid3 = _errs26 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
else {
validate162.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.depends_on !== undefined){
let data14 = data.depends_on;
const _errs28 = errors;
if(errors === _errs28){
if(Array.isArray(data14)){
var valid4 = true;
const len0 = data14.length;
for(let i0=0; i0<len0; i0++){
const _errs30 = errors;
if(!(validate65(data14[i0], {instancePath:instancePath+"/depends_on/" + i0,parentData:data14,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid4 = _errs30 === errors;
if(!valid4){
break;
}
}
if(valid4){
let i1 = data14.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data14[i1], data14[j0])){
validate162.errors = [{instancePath:instancePath+"/depends_on",schemaPath:"#/properties/depends_on/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"}];
return false;
break outer0;
}
}
}
}
}
}
else {
validate162.errors = [{instancePath:instancePath+"/depends_on",schemaPath:"#/properties/depends_on/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.danger !== undefined){
let data16 = data.danger;
const _errs31 = errors;
if(errors === _errs31){
if(typeof data16 === "string"){
if(func3(data16) < 1){
validate162.errors = [{instancePath:instancePath+"/danger",schemaPath:"#/properties/danger/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate162.errors = [{instancePath:instancePath+"/danger",schemaPath:"#/properties/danger/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs31 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.books !== undefined){
const _errs33 = errors;
if(!(validate72(data.books, {instancePath:instancePath+"/books",parentData:data,parentDataProperty:"books",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate162.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate162.errors = vErrors;
return errors === 0;
}

const schema38 = {"description":"Assigns a spool to a slot. Reaches the printer.","type":"object","additionalProperties":false,"required":["id","address","kind","reason","object","label","before","after","depends_on","books"],"properties":{"id":{"description":"First 16 hex digits of SHA-256 over kind, address and after.","type":"string","pattern":"^[0-9a-f]{16}$"},"address":{"description":"Names the operation in this and every later plan.","allOf":[{"$ref":"#/definitions/address"}]},"kind":{"const":"slot.assign"},"reason":{"$ref":"#/definitions/reason"},"object":{"description":"The one object that is written. Operations on one object are never in flight together.","type":"string","minLength":1},"label":{"description":"Names beside ids, for the reader: what, where, how much.","type":"string"},"place":{"description":"Path of the category or location it goes to.","type":"string"},"before":{"type":"object","additionalProperties":false,"required":["spool"],"properties":{"spool":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991}}},"after":{"type":"object","additionalProperties":false,"required":["printer","ams","tray","spool"],"properties":{"printer":{"$ref":"#/definitions/key"},"ams":{"description":"Bambuddy's unit: 0–3, 128–135 for AMS-HT, 255 for external spools.","type":"integer","minimum":0,"maximum":255},"tray":{"type":"integer","minimum":0,"maximum":255},"spool":{"description":"A spool: its number, or the operation that makes it.","if":{"type":"object"},"then":{"$ref":"#/definitions/reference"},"else":{"$ref":"#/definitions/key"}}}},"depends_on":{"description":"Addresses of earlier operations that must have succeeded before.","type":"array","items":{"$ref":"#/definitions/address"},"uniqueItems":true},"danger":{"description":"What a reviewer must not overlook.","type":"string","minLength":1},"books":{"$ref":"#/definitions/books"}}};

function validate169(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((data.id === undefined) && (missing0 = "id")) || ((data.address === undefined) && (missing0 = "address"))) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.reason === undefined) && (missing0 = "reason"))) || ((data.object === undefined) && (missing0 = "object"))) || ((data.label === undefined) && (missing0 = "label"))) || ((data.before === undefined) && (missing0 = "before"))) || ((data.after === undefined) && (missing0 = "after"))) || ((data.depends_on === undefined) && (missing0 = "depends_on"))) || ((data.books === undefined) && (missing0 = "books"))){
validate169.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func2.call(schema38.properties, key0))){
validate169.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.id !== undefined){
let data0 = data.id;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
validate169.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{16}$"},message:"must match pattern \""+"^[0-9a-f]{16}$"+"\""}];
return false;
}
}
else {
validate169.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.address !== undefined){
const _errs4 = errors;
if(!(validate65(data.address, {instancePath:instancePath+"/address",parentData:data,parentDataProperty:"address",rootData}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
const _errs6 = errors;
if("slot.assign" !== data.kind){
validate169.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "slot.assign"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined){
const _errs7 = errors;
if(!(validate67(data.reason, {instancePath:instancePath+"/reason",parentData:data,parentDataProperty:"reason",rootData}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.object !== undefined){
let data4 = data.object;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data4 === "string"){
if(func3(data4) < 1){
validate169.errors = [{instancePath:instancePath+"/object",schemaPath:"#/properties/object/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate169.errors = [{instancePath:instancePath+"/object",schemaPath:"#/properties/object/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.label !== undefined){
const _errs10 = errors;
if(typeof data.label !== "string"){
validate169.errors = [{instancePath:instancePath+"/label",schemaPath:"#/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.place !== undefined){
const _errs12 = errors;
if(typeof data.place !== "string"){
validate169.errors = [{instancePath:instancePath+"/place",schemaPath:"#/properties/place/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.before !== undefined){
let data7 = data.before;
const _errs14 = errors;
if(errors === _errs14){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing1;
if((data7.spool === undefined) && (missing1 = "spool")){
validate169.errors = [{instancePath:instancePath+"/before",schemaPath:"#/properties/before/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs16 = errors;
for(const key1 in data7){
if(!(key1 === "spool")){
validate169.errors = [{instancePath:instancePath+"/before",schemaPath:"#/properties/before/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs16 === errors){
if(data7.spool !== undefined){
let data8 = data7.spool;
const _errs17 = errors;
if((!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))) && (data8 !== null)){
validate169.errors = [{instancePath:instancePath+"/before/spool",schemaPath:"#/properties/before/properties/spool/type",keyword:"type",params:{type: schema38.properties.before.properties.spool.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs17){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 9007199254740991 || isNaN(data8)){
validate169.errors = [{instancePath:instancePath+"/before/spool",schemaPath:"#/properties/before/properties/spool/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data8 < 0 || isNaN(data8)){
validate169.errors = [{instancePath:instancePath+"/before/spool",schemaPath:"#/properties/before/properties/spool/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
}
}
}
}
else {
validate169.errors = [{instancePath:instancePath+"/before",schemaPath:"#/properties/before/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.after !== undefined){
let data9 = data.after;
const _errs19 = errors;
if(errors === _errs19){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing2;
if(((((data9.printer === undefined) && (missing2 = "printer")) || ((data9.ams === undefined) && (missing2 = "ams"))) || ((data9.tray === undefined) && (missing2 = "tray"))) || ((data9.spool === undefined) && (missing2 = "spool"))){
validate169.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs21 = errors;
for(const key2 in data9){
if(!((((key2 === "printer") || (key2 === "ams")) || (key2 === "tray")) || (key2 === "spool"))){
validate169.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs21 === errors){
if(data9.printer !== undefined){
const _errs22 = errors;
if(!(validate69(data9.printer, {instancePath:instancePath+"/after/printer",parentData:data9,parentDataProperty:"printer",rootData}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
var valid3 = _errs22 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data9.ams !== undefined){
let data11 = data9.ams;
const _errs23 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
validate169.errors = [{instancePath:instancePath+"/after/ams",schemaPath:"#/properties/after/properties/ams/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs23){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 255 || isNaN(data11)){
validate169.errors = [{instancePath:instancePath+"/after/ams",schemaPath:"#/properties/after/properties/ams/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255},message:"must be <= 255"}];
return false;
}
else {
if(data11 < 0 || isNaN(data11)){
validate169.errors = [{instancePath:instancePath+"/after/ams",schemaPath:"#/properties/after/properties/ams/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid3 = _errs23 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data9.tray !== undefined){
let data12 = data9.tray;
const _errs25 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
validate169.errors = [{instancePath:instancePath+"/after/tray",schemaPath:"#/properties/after/properties/tray/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs25){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 255 || isNaN(data12)){
validate169.errors = [{instancePath:instancePath+"/after/tray",schemaPath:"#/properties/after/properties/tray/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255},message:"must be <= 255"}];
return false;
}
else {
if(data12 < 0 || isNaN(data12)){
validate169.errors = [{instancePath:instancePath+"/after/tray",schemaPath:"#/properties/after/properties/tray/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid3 = _errs25 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data9.spool !== undefined){
let data13 = data9.spool;
const _errs27 = errors;
const _errs28 = errors;
let valid4 = true;
const _errs29 = errors;
if(!(data13 && typeof data13 == "object" && !Array.isArray(data13))){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs29 === errors;
errors = _errs28;
if(vErrors !== null){
if(_errs28){
vErrors.length = _errs28;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs31 = errors;
if(!(validate84(data13, {instancePath:instancePath+"/after/spool",parentData:data9,parentDataProperty:"spool",rootData}))){
vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
errors = vErrors.length;
}
var _valid0 = _errs31 === errors;
valid4 = _valid0;
ifClause0 = "then";
}
else {
const _errs32 = errors;
if(!(validate69(data13, {instancePath:instancePath+"/after/spool",parentData:data9,parentDataProperty:"spool",rootData}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
var _valid0 = _errs32 === errors;
valid4 = _valid0;
ifClause0 = "else";
}
if(!valid4){
const err1 = {instancePath:instancePath+"/after/spool",schemaPath:"#/properties/after/properties/spool/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate169.errors = vErrors;
return false;
}
var valid3 = _errs27 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
else {
validate169.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.depends_on !== undefined){
let data14 = data.depends_on;
const _errs33 = errors;
if(errors === _errs33){
if(Array.isArray(data14)){
var valid5 = true;
const len0 = data14.length;
for(let i0=0; i0<len0; i0++){
const _errs35 = errors;
if(!(validate65(data14[i0], {instancePath:instancePath+"/depends_on/" + i0,parentData:data14,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid5 = _errs35 === errors;
if(!valid5){
break;
}
}
if(valid5){
let i1 = data14.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data14[i1], data14[j0])){
validate169.errors = [{instancePath:instancePath+"/depends_on",schemaPath:"#/properties/depends_on/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"}];
return false;
break outer0;
}
}
}
}
}
}
else {
validate169.errors = [{instancePath:instancePath+"/depends_on",schemaPath:"#/properties/depends_on/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.danger !== undefined){
let data16 = data.danger;
const _errs36 = errors;
if(errors === _errs36){
if(typeof data16 === "string"){
if(func3(data16) < 1){
validate169.errors = [{instancePath:instancePath+"/danger",schemaPath:"#/properties/danger/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate169.errors = [{instancePath:instancePath+"/danger",schemaPath:"#/properties/danger/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs36 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.books !== undefined){
const _errs38 = errors;
if(!(validate72(data.books, {instancePath:instancePath+"/books",parentData:data,parentDataProperty:"books",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
var valid0 = _errs38 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate169.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate169.errors = vErrors;
return errors === 0;
}

const schema39 = {"description":"Archives a spool that is used up.","type":"object","additionalProperties":false,"required":["id","address","kind","reason","object","label","before","after","depends_on","books"],"properties":{"id":{"description":"First 16 hex digits of SHA-256 over kind, address and after.","type":"string","pattern":"^[0-9a-f]{16}$"},"address":{"description":"Names the operation in this and every later plan.","allOf":[{"$ref":"#/definitions/address"}]},"kind":{"const":"spool.archive"},"reason":{"$ref":"#/definitions/reason"},"object":{"description":"The one object that is written. Operations on one object are never in flight together.","type":"string","minLength":1},"label":{"description":"Names beside ids, for the reader: what, where, how much.","type":"string"},"place":{"description":"Path of the category or location it goes to.","type":"string"},"before":{"type":"object","additionalProperties":false,"required":["archived"],"properties":{"archived":{"const":false}}},"after":{"type":"object","additionalProperties":false,"required":["spool","archived"],"properties":{"spool":{"$ref":"#/definitions/key"},"archived":{"const":true}}},"depends_on":{"description":"Addresses of earlier operations that must have succeeded before.","type":"array","items":{"$ref":"#/definitions/address"},"uniqueItems":true},"danger":{"description":"What a reviewer must not overlook.","type":"string","minLength":1},"books":{"$ref":"#/definitions/books"}}};

function validate177(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((data.id === undefined) && (missing0 = "id")) || ((data.address === undefined) && (missing0 = "address"))) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.reason === undefined) && (missing0 = "reason"))) || ((data.object === undefined) && (missing0 = "object"))) || ((data.label === undefined) && (missing0 = "label"))) || ((data.before === undefined) && (missing0 = "before"))) || ((data.after === undefined) && (missing0 = "after"))) || ((data.depends_on === undefined) && (missing0 = "depends_on"))) || ((data.books === undefined) && (missing0 = "books"))){
validate177.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func2.call(schema39.properties, key0))){
validate177.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.id !== undefined){
let data0 = data.id;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern3.test(data0)){
validate177.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{16}$"},message:"must match pattern \""+"^[0-9a-f]{16}$"+"\""}];
return false;
}
}
else {
validate177.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.address !== undefined){
const _errs4 = errors;
if(!(validate65(data.address, {instancePath:instancePath+"/address",parentData:data,parentDataProperty:"address",rootData}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
const _errs6 = errors;
if("spool.archive" !== data.kind){
validate177.errors = [{instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/const",keyword:"const",params:{allowedValue: "spool.archive"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reason !== undefined){
const _errs7 = errors;
if(!(validate67(data.reason, {instancePath:instancePath+"/reason",parentData:data,parentDataProperty:"reason",rootData}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.object !== undefined){
let data4 = data.object;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data4 === "string"){
if(func3(data4) < 1){
validate177.errors = [{instancePath:instancePath+"/object",schemaPath:"#/properties/object/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate177.errors = [{instancePath:instancePath+"/object",schemaPath:"#/properties/object/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.label !== undefined){
const _errs10 = errors;
if(typeof data.label !== "string"){
validate177.errors = [{instancePath:instancePath+"/label",schemaPath:"#/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.place !== undefined){
const _errs12 = errors;
if(typeof data.place !== "string"){
validate177.errors = [{instancePath:instancePath+"/place",schemaPath:"#/properties/place/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.before !== undefined){
let data7 = data.before;
const _errs14 = errors;
if(errors === _errs14){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing1;
if((data7.archived === undefined) && (missing1 = "archived")){
validate177.errors = [{instancePath:instancePath+"/before",schemaPath:"#/properties/before/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs16 = errors;
for(const key1 in data7){
if(!(key1 === "archived")){
validate177.errors = [{instancePath:instancePath+"/before",schemaPath:"#/properties/before/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs16 === errors){
if(data7.archived !== undefined){
if(false !== data7.archived){
validate177.errors = [{instancePath:instancePath+"/before/archived",schemaPath:"#/properties/before/properties/archived/const",keyword:"const",params:{allowedValue: false},message:"must be equal to constant"}];
return false;
}
}
}
}
}
else {
validate177.errors = [{instancePath:instancePath+"/before",schemaPath:"#/properties/before/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.after !== undefined){
let data9 = data.after;
const _errs18 = errors;
if(errors === _errs18){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing2;
if(((data9.spool === undefined) && (missing2 = "spool")) || ((data9.archived === undefined) && (missing2 = "archived"))){
validate177.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs20 = errors;
for(const key2 in data9){
if(!((key2 === "spool") || (key2 === "archived"))){
validate177.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs20 === errors){
if(data9.spool !== undefined){
const _errs21 = errors;
if(!(validate69(data9.spool, {instancePath:instancePath+"/after/spool",parentData:data9,parentDataProperty:"spool",rootData}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
var valid3 = _errs21 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data9.archived !== undefined){
const _errs22 = errors;
if(true !== data9.archived){
validate177.errors = [{instancePath:instancePath+"/after/archived",schemaPath:"#/properties/after/properties/archived/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant"}];
return false;
}
var valid3 = _errs22 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
else {
validate177.errors = [{instancePath:instancePath+"/after",schemaPath:"#/properties/after/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.depends_on !== undefined){
let data12 = data.depends_on;
const _errs23 = errors;
if(errors === _errs23){
if(Array.isArray(data12)){
var valid4 = true;
const len0 = data12.length;
for(let i0=0; i0<len0; i0++){
const _errs25 = errors;
if(!(validate65(data12[i0], {instancePath:instancePath+"/depends_on/" + i0,parentData:data12,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid4 = _errs25 === errors;
if(!valid4){
break;
}
}
if(valid4){
let i1 = data12.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data12[i1], data12[j0])){
validate177.errors = [{instancePath:instancePath+"/depends_on",schemaPath:"#/properties/depends_on/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"}];
return false;
break outer0;
}
}
}
}
}
}
else {
validate177.errors = [{instancePath:instancePath+"/depends_on",schemaPath:"#/properties/depends_on/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.danger !== undefined){
let data14 = data.danger;
const _errs26 = errors;
if(errors === _errs26){
if(typeof data14 === "string"){
if(func3(data14) < 1){
validate177.errors = [{instancePath:instancePath+"/danger",schemaPath:"#/properties/danger/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate177.errors = [{instancePath:instancePath+"/danger",schemaPath:"#/properties/danger/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.books !== undefined){
const _errs28 = errors;
if(!(validate72(data.books, {instancePath:instancePath+"/books",parentData:data,parentDataProperty:"books",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate177.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate177.errors = vErrors;
return errors === 0;
}


function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const tag0 = data.kind;
if(typeof tag0 == "string"){
if(tag0 === "part.create"){
if(!(validate64(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
}
else if(tag0 === "stock.create"){
if(!(validate80(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);
errors = vErrors.length;
}
}
else if(tag0 === "parameter.set"){
if(!(validate92(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
errors = vErrors.length;
}
}
else if(tag0 === "image.set"){
if(!(validate100(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate100.errors : vErrors.concat(validate100.errors);
errors = vErrors.length;
}
}
else if(tag0 === "link.set"){
if(!(validate107(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate107.errors : vErrors.concat(validate107.errors);
errors = vErrors.length;
}
}
else if(tag0 === "stock.keep"){
if(!(validate114(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate114.errors : vErrors.concat(validate114.errors);
errors = vErrors.length;
}
}
else if(tag0 === "usage.return"){
if(!(validate120(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate120.errors : vErrors.concat(validate120.errors);
errors = vErrors.length;
}
}
else if(tag0 === "usage.subtract"){
if(!(validate130(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate130.errors : vErrors.concat(validate130.errors);
errors = vErrors.length;
}
}
else if(tag0 === "stock.move"){
if(!(validate139(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate139.errors : vErrors.concat(validate139.errors);
errors = vErrors.length;
}
}
else if(tag0 === "spool.create"){
if(!(validate146(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate146.errors : vErrors.concat(validate146.errors);
errors = vErrors.length;
}
}
else if(tag0 === "spool.set"){
if(!(validate155(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate155.errors : vErrors.concat(validate155.errors);
errors = vErrors.length;
}
}
else if(tag0 === "slot.clear"){
if(!(validate162(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate162.errors : vErrors.concat(validate162.errors);
errors = vErrors.length;
}
}
else if(tag0 === "slot.assign"){
if(!(validate169(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate169.errors : vErrors.concat(validate169.errors);
errors = vErrors.length;
}
}
else if(tag0 === "spool.archive"){
if(!(validate177(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate177.errors : vErrors.concat(validate177.errors);
errors = vErrors.length;
}
}
else {
validate63.errors = [{instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "mapping", tag: "kind", tagValue: tag0},message:"value of tag \"kind\" must be in oneOf"}];
return false;
}
}
else {
validate63.errors = [{instancePath,schemaPath:"#/discriminator",keyword:"discriminator",params:{error: "tag", tag: "kind", tagValue: tag0},message:"tag \"kind\" must be string"}];
return false;
}
}
else {
validate63.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate63.errors = vErrors;
return errors === 0;
}

const schema40 = {"description":"Grams that wait for a person.","type":"object","additionalProperties":false,"required":["code","why","release","address","label","grams"],"properties":{"code":{"description":"Why it waits, for machines.","enum":["unknown-spool","ambiguous-spool","no-unit","unknown-status","over-hold-grams","more-than-is-there","before-count","without-run","undone","unreadable"]},"why":{"description":"Why it waits, with the figures.","type":"string"},"release":{"description":"What to write under `release:` in the mapping; null where a release cannot help.","type":["string","null"]},"address":{"$ref":"#/definitions/address"},"label":{"description":"Names beside ids, for the reader.","type":"string"},"grams":{"$ref":"#/definitions/grams"}}};

function validate198(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.code === undefined) && (missing0 = "code")) || ((data.why === undefined) && (missing0 = "why"))) || ((data.release === undefined) && (missing0 = "release"))) || ((data.address === undefined) && (missing0 = "address"))) || ((data.label === undefined) && (missing0 = "label"))) || ((data.grams === undefined) && (missing0 = "grams"))){
validate198.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "code") || (key0 === "why")) || (key0 === "release")) || (key0 === "address")) || (key0 === "label")) || (key0 === "grams"))){
validate198.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.code !== undefined){
let data0 = data.code;
const _errs2 = errors;
if(!((((((((((data0 === "unknown-spool") || (data0 === "ambiguous-spool")) || (data0 === "no-unit")) || (data0 === "unknown-status")) || (data0 === "over-hold-grams")) || (data0 === "more-than-is-there")) || (data0 === "before-count")) || (data0 === "without-run")) || (data0 === "undone")) || (data0 === "unreadable"))){
validate198.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/enum",keyword:"enum",params:{allowedValues: schema40.properties.code.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.why !== undefined){
const _errs3 = errors;
if(typeof data.why !== "string"){
validate198.errors = [{instancePath:instancePath+"/why",schemaPath:"#/properties/why/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.release !== undefined){
let data2 = data.release;
const _errs5 = errors;
if((typeof data2 !== "string") && (data2 !== null)){
validate198.errors = [{instancePath:instancePath+"/release",schemaPath:"#/properties/release/type",keyword:"type",params:{type: schema40.properties.release.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.address !== undefined){
const _errs7 = errors;
if(!(validate65(data.address, {instancePath:instancePath+"/address",parentData:data,parentDataProperty:"address",rootData}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.label !== undefined){
const _errs8 = errors;
if(typeof data.label !== "string"){
validate198.errors = [{instancePath:instancePath+"/label",schemaPath:"#/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.grams !== undefined){
const _errs10 = errors;
if(!(validate75(data.grams, {instancePath:instancePath+"/grams",parentData:data,parentDataProperty:"grams",rootData}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate198.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate198.errors = vErrors;
return errors === 0;
}

const schema41 = {"description":"What became of one spool's grams.","type":"object","additionalProperties":false,"required":["spool","stock","source","booked","planned","held","left_out","residual"],"properties":{"spool":{"description":"The stock item's name, or Bambuddy's spool where no item is known.","type":"string"},"stock":{"description":"The stock item.","type":["integer","null"],"minimum":0,"maximum":9007199254740991},"source":{"description":"What the source's rows add up to.","allOf":[{"$ref":"#/definitions/grams"}]},"booked":{"description":"Moved before this plan.","allOf":[{"$ref":"#/definitions/grams"}]},"planned":{"description":"Moved by this plan.","allOf":[{"$ref":"#/definitions/grams"}]},"held":{"description":"Waiting for a person.","allOf":[{"$ref":"#/definitions/grams"}]},"left_out":{"description":"Before `spools.usage.since`, or left out by a setting or on request.","allOf":[{"$ref":"#/definitions/grams"}]},"residual":{"description":"What rounding in the part's unit left over.","allOf":[{"$ref":"#/definitions/grams"}]}}};

function validate202(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((data.spool === undefined) && (missing0 = "spool")) || ((data.stock === undefined) && (missing0 = "stock"))) || ((data.source === undefined) && (missing0 = "source"))) || ((data.booked === undefined) && (missing0 = "booked"))) || ((data.planned === undefined) && (missing0 = "planned"))) || ((data.held === undefined) && (missing0 = "held"))) || ((data.left_out === undefined) && (missing0 = "left_out"))) || ((data.residual === undefined) && (missing0 = "residual"))){
validate202.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((((key0 === "spool") || (key0 === "stock")) || (key0 === "source")) || (key0 === "booked")) || (key0 === "planned")) || (key0 === "held")) || (key0 === "left_out")) || (key0 === "residual"))){
validate202.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.spool !== undefined){
const _errs2 = errors;
if(typeof data.spool !== "string"){
validate202.errors = [{instancePath:instancePath+"/spool",schemaPath:"#/properties/spool/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stock !== undefined){
let data1 = data.stock;
const _errs4 = errors;
if((!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))) && (data1 !== null)){
validate202.errors = [{instancePath:instancePath+"/stock",schemaPath:"#/properties/stock/type",keyword:"type",params:{type: schema41.properties.stock.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
validate202.errors = [{instancePath:instancePath+"/stock",schemaPath:"#/properties/stock/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate202.errors = [{instancePath:instancePath+"/stock",schemaPath:"#/properties/stock/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.source !== undefined){
const _errs6 = errors;
if(!(validate75(data.source, {instancePath:instancePath+"/source",parentData:data,parentDataProperty:"source",rootData}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.booked !== undefined){
const _errs8 = errors;
if(!(validate75(data.booked, {instancePath:instancePath+"/booked",parentData:data,parentDataProperty:"booked",rootData}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.planned !== undefined){
const _errs10 = errors;
if(!(validate75(data.planned, {instancePath:instancePath+"/planned",parentData:data,parentDataProperty:"planned",rootData}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.held !== undefined){
const _errs12 = errors;
if(!(validate75(data.held, {instancePath:instancePath+"/held",parentData:data,parentDataProperty:"held",rootData}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.left_out !== undefined){
const _errs14 = errors;
if(!(validate75(data.left_out, {instancePath:instancePath+"/left_out",parentData:data,parentDataProperty:"left_out",rootData}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.residual !== undefined){
const _errs16 = errors;
if(!(validate75(data.residual, {instancePath:instancePath+"/residual",parentData:data,parentDataProperty:"residual",rootData}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
else {
validate202.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate202.errors = vErrors;
return errors === 0;
}

const schema42 = {"description":"Something a person should know and the tool will not decide.","type":"object","additionalProperties":false,"required":["code","severity","object","message","next"],"properties":{"code":{"description":"Stable word for machines.","type":"string","pattern":"^[a-z]+\\.[a-z-]+$"},"severity":{"enum":["error","warning","info"]},"object":{"description":"The address of the object.","type":"string","minLength":1},"message":{"description":"What happened, with the names and numbers of this case.","type":"string"},"next":{"description":"What a person can do.","type":"string"}}};
const pattern26 = new RegExp("^[a-z]+\\.[a-z-]+$", "u");

function validate210(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((data.code === undefined) && (missing0 = "code")) || ((data.severity === undefined) && (missing0 = "severity"))) || ((data.object === undefined) && (missing0 = "object"))) || ((data.message === undefined) && (missing0 = "message"))) || ((data.next === undefined) && (missing0 = "next"))){
validate210.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "code") || (key0 === "severity")) || (key0 === "object")) || (key0 === "message")) || (key0 === "next"))){
validate210.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.code !== undefined){
let data0 = data.code;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(!pattern26.test(data0)){
validate210.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/pattern",keyword:"pattern",params:{pattern: "^[a-z]+\\.[a-z-]+$"},message:"must match pattern \""+"^[a-z]+\\.[a-z-]+$"+"\""}];
return false;
}
}
else {
validate210.errors = [{instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.severity !== undefined){
let data1 = data.severity;
const _errs4 = errors;
if(!(((data1 === "error") || (data1 === "warning")) || (data1 === "info"))){
validate210.errors = [{instancePath:instancePath+"/severity",schemaPath:"#/properties/severity/enum",keyword:"enum",params:{allowedValues: schema42.properties.severity.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.object !== undefined){
let data2 = data.object;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data2 === "string"){
if(func3(data2) < 1){
validate210.errors = [{instancePath:instancePath+"/object",schemaPath:"#/properties/object/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate210.errors = [{instancePath:instancePath+"/object",schemaPath:"#/properties/object/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.message !== undefined){
const _errs7 = errors;
if(typeof data.message !== "string"){
validate210.errors = [{instancePath:instancePath+"/message",schemaPath:"#/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.next !== undefined){
const _errs9 = errors;
if(typeof data.next !== "string"){
validate210.errors = [{instancePath:instancePath+"/next",schemaPath:"#/properties/next/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
else {
validate210.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate210.errors = vErrors;
return errors === 0;
}

const schema43 = {"description":"A difference that is shown and left alone.","type":"object","additionalProperties":false,"required":["object","field","ours","theirs"],"properties":{"object":{"type":"string","minLength":1},"field":{"type":"string","minLength":1},"ours":{"type":"string"},"theirs":{"type":"string"}}};

function validate212(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.object === undefined) && (missing0 = "object")) || ((data.field === undefined) && (missing0 = "field"))) || ((data.ours === undefined) && (missing0 = "ours"))) || ((data.theirs === undefined) && (missing0 = "theirs"))){
validate212.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "object") || (key0 === "field")) || (key0 === "ours")) || (key0 === "theirs"))){
validate212.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.object !== undefined){
let data0 = data.object;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func3(data0) < 1){
validate212.errors = [{instancePath:instancePath+"/object",schemaPath:"#/properties/object/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate212.errors = [{instancePath:instancePath+"/object",schemaPath:"#/properties/object/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.field !== undefined){
let data1 = data.field;
const _errs4 = errors;
if(errors === _errs4){
if(typeof data1 === "string"){
if(func3(data1) < 1){
validate212.errors = [{instancePath:instancePath+"/field",schemaPath:"#/properties/field/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate212.errors = [{instancePath:instancePath+"/field",schemaPath:"#/properties/field/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ours !== undefined){
const _errs6 = errors;
if(typeof data.ours !== "string"){
validate212.errors = [{instancePath:instancePath+"/ours",schemaPath:"#/properties/ours/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.theirs !== undefined){
const _errs8 = errors;
if(typeof data.theirs !== "string"){
validate212.errors = [{instancePath:instancePath+"/theirs",schemaPath:"#/properties/theirs/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate212.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate212.errors = vErrors;
return errors === 0;
}

const schema44 = {"description":"A print that the inventory already proves and the ledger does not know yet.","type":"object","additionalProperties":false,"required":["run","archive","part","stock","proof","key"],"properties":{"run":{"description":"The print.","type":"string","minLength":1},"archive":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"part":{"$ref":"#/definitions/key"},"stock":{"$ref":"#/definitions/key"},"proof":{"description":"What in the inventory proves it.","enum":["marker","batch"]},"key":{"description":"The part key that is thereby known.","type":["string","null"]}}};

function validate214(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.run === undefined) && (missing0 = "run")) || ((data.archive === undefined) && (missing0 = "archive"))) || ((data.part === undefined) && (missing0 = "part"))) || ((data.stock === undefined) && (missing0 = "stock"))) || ((data.proof === undefined) && (missing0 = "proof"))) || ((data.key === undefined) && (missing0 = "key"))){
validate214.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "run") || (key0 === "archive")) || (key0 === "part")) || (key0 === "stock")) || (key0 === "proof")) || (key0 === "key"))){
validate214.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.run !== undefined){
let data0 = data.run;
const _errs2 = errors;
if(errors === _errs2){
if(typeof data0 === "string"){
if(func3(data0) < 1){
validate214.errors = [{instancePath:instancePath+"/run",schemaPath:"#/properties/run/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate214.errors = [{instancePath:instancePath+"/run",schemaPath:"#/properties/run/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.archive !== undefined){
let data1 = data.archive;
const _errs4 = errors;
if((!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))) && (data1 !== null)){
validate214.errors = [{instancePath:instancePath+"/archive",schemaPath:"#/properties/archive/type",keyword:"type",params:{type: schema44.properties.archive.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
validate214.errors = [{instancePath:instancePath+"/archive",schemaPath:"#/properties/archive/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate214.errors = [{instancePath:instancePath+"/archive",schemaPath:"#/properties/archive/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.part !== undefined){
const _errs6 = errors;
if(!(validate69(data.part, {instancePath:instancePath+"/part",parentData:data,parentDataProperty:"part",rootData}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stock !== undefined){
const _errs7 = errors;
if(!(validate69(data.stock, {instancePath:instancePath+"/stock",parentData:data,parentDataProperty:"stock",rootData}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.proof !== undefined){
let data4 = data.proof;
const _errs8 = errors;
if(!((data4 === "marker") || (data4 === "batch"))){
validate214.errors = [{instancePath:instancePath+"/proof",schemaPath:"#/properties/proof/enum",keyword:"enum",params:{allowedValues: schema44.properties.proof.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.key !== undefined){
let data5 = data.key;
const _errs9 = errors;
if((typeof data5 !== "string") && (data5 !== null)){
validate214.errors = [{instancePath:instancePath+"/key",schemaPath:"#/properties/key/type",keyword:"type",params:{type: schema44.properties.key.type},message:"must be string,null"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate214.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate214.errors = vErrors;
return errors === 0;
}

const schema45 = {"description":"A usage row that the inventory's history already proves and the ledger does not know so.","type":"object","additionalProperties":false,"required":["row","stock","grams","corrections"],"properties":{"row":{"$ref":"#/definitions/usageRow"},"stock":{"$ref":"#/definitions/key"},"grams":{"description":"Net, over the first movement and every correction.","allOf":[{"$ref":"#/definitions/grams"}]},"corrections":{"description":"How many corrections followed the first movement.","allOf":[{"$ref":"#/definitions/count"}]}}};

function validate218(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.row === undefined) && (missing0 = "row")) || ((data.stock === undefined) && (missing0 = "stock"))) || ((data.grams === undefined) && (missing0 = "grams"))) || ((data.corrections === undefined) && (missing0 = "corrections"))){
validate218.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "row") || (key0 === "stock")) || (key0 === "grams")) || (key0 === "corrections"))){
validate218.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.row !== undefined){
const _errs2 = errors;
if(!(validate73(data.row, {instancePath:instancePath+"/row",parentData:data,parentDataProperty:"row",rootData}))){
vErrors = vErrors === null ? validate73.errors : vErrors.concat(validate73.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stock !== undefined){
const _errs3 = errors;
if(!(validate69(data.stock, {instancePath:instancePath+"/stock",parentData:data,parentDataProperty:"stock",rootData}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.grams !== undefined){
const _errs4 = errors;
if(!(validate75(data.grams, {instancePath:instancePath+"/grams",parentData:data,parentDataProperty:"grams",rootData}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.corrections !== undefined){
const _errs6 = errors;
if(!(validate24(data.corrections, {instancePath:instancePath+"/corrections",parentData:data,parentDataProperty:"corrections",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate218.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate218.errors = vErrors;
return errors === 0;
}

const schema46 = {"description":"A spool of which both systems say the same place, and the ledger does not know it yet.","type":"object","additionalProperties":false,"required":["stock","place"],"properties":{"stock":{"$ref":"#/definitions/key"},"place":{"description":"`printer-3`, `printer-3/0.2` where the slot has a location of its own, or `away`.","type":"string","minLength":1}}};

function validate224(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.stock === undefined) && (missing0 = "stock")) || ((data.place === undefined) && (missing0 = "place"))){
validate224.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "stock") || (key0 === "place"))){
validate224.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.stock !== undefined){
const _errs2 = errors;
if(!(validate69(data.stock, {instancePath:instancePath+"/stock",parentData:data,parentDataProperty:"stock",rootData}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.place !== undefined){
let data1 = data.place;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(func3(data1) < 1){
validate224.errors = [{instancePath:instancePath+"/place",schemaPath:"#/properties/place/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate224.errors = [{instancePath:instancePath+"/place",schemaPath:"#/properties/place/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate224.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate224.errors = vErrors;
return errors === 0;
}

const pattern2 = new RegExp("^[a-z0-9]{1,16}$", "u");

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="urn:reconcile:plan:v1" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((((((((((((((data.format === undefined) && (missing0 = "format")) || ((data.meta === undefined) && (missing0 = "meta"))) || ((data.mapping === undefined) && (missing0 = "mapping"))) || ((data.instance === undefined) && (missing0 = "instance"))) || ((data.ledger === undefined) && (missing0 = "ledger"))) || ((data.source === undefined) && (missing0 = "source"))) || ((data.target === undefined) && (missing0 = "target"))) || ((data.reads === undefined) && (missing0 = "reads"))) || ((data.summary === undefined) && (missing0 = "summary"))) || ((data.guards === undefined) && (missing0 = "guards"))) || ((data.operations === undefined) && (missing0 = "operations"))) || ((data.held === undefined) && (missing0 = "held"))) || ((data.balances === undefined) && (missing0 = "balances"))) || ((data.findings === undefined) && (missing0 = "findings"))) || ((data.drift === undefined) && (missing0 = "drift"))) || ((data.recognised === undefined) && (missing0 = "recognised"))) || ((data.recognised_usage === undefined) && (missing0 = "recognised_usage"))) || ((data.recognised_places === undefined) && (missing0 = "recognised_places"))) || ((data.full_read === undefined) && (missing0 = "full_read"))) || ((data.digest === undefined) && (missing0 = "digest"))) || ((data.semantic_digest === undefined) && (missing0 = "semantic_digest"))){
validate21.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func2.call(schema6.properties, key0))){
validate21.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.format !== undefined){
const _errs2 = errors;
if("reconcile/plan/v1" !== data.format){
validate21.errors = [{instancePath:instancePath+"/format",schemaPath:"#/properties/format/const",keyword:"const",params:{allowedValue: "reconcile/plan/v1"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.meta !== undefined){
let data1 = data.meta;
const _errs3 = errors;
if(errors === _errs3){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if(((((data1.created_at === undefined) && (missing1 = "created_at")) || ((data1.tool === undefined) && (missing1 = "tool"))) || ((data1.refresh === undefined) && (missing1 = "refresh"))) || ((data1.requests === undefined) && (missing1 = "requests"))){
validate21.errors = [{instancePath:instancePath+"/meta",schemaPath:"#/properties/meta/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs5 = errors;
for(const key1 in data1){
if(!((((key1 === "created_at") || (key1 === "tool")) || (key1 === "refresh")) || (key1 === "requests"))){
validate21.errors = [{instancePath:instancePath+"/meta",schemaPath:"#/properties/meta/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs5 === errors){
if(data1.created_at !== undefined){
const _errs6 = errors;
if(!(validate22(data1.created_at, {instancePath:instancePath+"/meta/created_at",parentData:data1,parentDataProperty:"created_at",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.tool !== undefined){
const _errs7 = errors;
if(typeof data1.tool !== "string"){
validate21.errors = [{instancePath:instancePath+"/meta/tool",schemaPath:"#/properties/meta/properties/tool/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid1 = _errs7 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.refresh !== undefined){
let data4 = data1.refresh;
const _errs9 = errors;
if(!((data4 === "full") || (data4 === "incremental"))){
validate21.errors = [{instancePath:instancePath+"/meta/refresh",schemaPath:"#/properties/meta/properties/refresh/enum",keyword:"enum",params:{allowedValues: schema6.properties.meta.properties.refresh.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid1 = _errs9 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.requests !== undefined){
const _errs10 = errors;
if(!(validate24(data1.requests, {instancePath:instancePath+"/meta/requests",parentData:data1,parentDataProperty:"requests",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid1 = _errs10 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/meta",schemaPath:"#/properties/meta/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.mapping !== undefined){
let data6 = data.mapping;
const _errs12 = errors;
if(errors === _errs12){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
let missing2;
if((((data6.path === undefined) && (missing2 = "path")) || ((data6.sha256 === undefined) && (missing2 = "sha256"))) || ((data6.commit === undefined) && (missing2 = "commit"))){
validate21.errors = [{instancePath:instancePath+"/mapping",schemaPath:"#/properties/mapping/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs14 = errors;
for(const key2 in data6){
if(!(((key2 === "path") || (key2 === "sha256")) || (key2 === "commit"))){
validate21.errors = [{instancePath:instancePath+"/mapping",schemaPath:"#/properties/mapping/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs14 === errors){
if(data6.path !== undefined){
const _errs15 = errors;
if(typeof data6.path !== "string"){
validate21.errors = [{instancePath:instancePath+"/mapping/path",schemaPath:"#/properties/mapping/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid3 = _errs15 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data6.sha256 !== undefined){
const _errs17 = errors;
if(!(validate26(data6.sha256, {instancePath:instancePath+"/mapping/sha256",parentData:data6,parentDataProperty:"sha256",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
var valid3 = _errs17 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data6.commit !== undefined){
let data9 = data6.commit;
const _errs18 = errors;
if((typeof data9 !== "string") && (data9 !== null)){
validate21.errors = [{instancePath:instancePath+"/mapping/commit",schemaPath:"#/properties/mapping/properties/commit/type",keyword:"type",params:{type: schema6.properties.mapping.properties.commit.type},message:"must be string,null"}];
return false;
}
var valid3 = _errs18 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/mapping",schemaPath:"#/properties/mapping/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.instance !== undefined){
let data10 = data.instance;
const _errs20 = errors;
if(errors === _errs20){
if(typeof data10 === "string"){
if(!pattern2.test(data10)){
validate21.errors = [{instancePath:instancePath+"/instance",schemaPath:"#/properties/instance/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]{1,16}$"},message:"must match pattern \""+"^[a-z0-9]{1,16}$"+"\""}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/instance",schemaPath:"#/properties/instance/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ledger !== undefined){
let data11 = data.ledger;
const _errs22 = errors;
if(errors === _errs22){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
let missing3;
if(((data11.lineage === undefined) && (missing3 = "lineage")) || ((data11.bookings === undefined) && (missing3 = "bookings"))){
validate21.errors = [{instancePath:instancePath+"/ledger",schemaPath:"#/properties/ledger/required",keyword:"required",params:{missingProperty: missing3},message:"must have required property '"+missing3+"'"}];
return false;
}
else {
const _errs24 = errors;
for(const key3 in data11){
if(!((key3 === "lineage") || (key3 === "bookings"))){
validate21.errors = [{instancePath:instancePath+"/ledger",schemaPath:"#/properties/ledger/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs24 === errors){
if(data11.lineage !== undefined){
let data12 = data11.lineage;
const _errs25 = errors;
if((typeof data12 !== "string") && (data12 !== null)){
validate21.errors = [{instancePath:instancePath+"/ledger/lineage",schemaPath:"#/properties/ledger/properties/lineage/type",keyword:"type",params:{type: schema6.properties.ledger.properties.lineage.type},message:"must be string,null"}];
return false;
}
var valid4 = _errs25 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data11.bookings !== undefined){
const _errs27 = errors;
if(!(validate24(data11.bookings, {instancePath:instancePath+"/ledger/bookings",parentData:data11,parentDataProperty:"bookings",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid4 = _errs27 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/ledger",schemaPath:"#/properties/ledger/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.source !== undefined){
const _errs28 = errors;
if(!(validate29(data.source, {instancePath:instancePath+"/source",parentData:data,parentDataProperty:"source",rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.target !== undefined){
const _errs29 = errors;
if(!(validate29(data.target, {instancePath:instancePath+"/target",parentData:data,parentDataProperty:"target",rootData}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
var valid0 = _errs29 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.reads !== undefined){
let data16 = data.reads;
const _errs30 = errors;
if(errors === _errs30){
if(Array.isArray(data16)){
var valid5 = true;
const len0 = data16.length;
for(let i0=0; i0<len0; i0++){
const _errs32 = errors;
if(!(validate32(data16[i0], {instancePath:instancePath+"/reads/" + i0,parentData:data16,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors);
errors = vErrors.length;
}
var valid5 = _errs32 === errors;
if(!valid5){
break;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/reads",schemaPath:"#/properties/reads/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs30 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.summary !== undefined){
const _errs33 = errors;
if(!(validate38(data.summary, {instancePath:instancePath+"/summary",parentData:data,parentDataProperty:"summary",rootData}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.guards !== undefined){
let data19 = data.guards;
const _errs34 = errors;
if(errors === _errs34){
if(Array.isArray(data19)){
var valid6 = true;
const len1 = data19.length;
for(let i1=0; i1<len1; i1++){
const _errs36 = errors;
if(!(validate61(data19[i1], {instancePath:instancePath+"/guards/" + i1,parentData:data19,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
errors = vErrors.length;
}
var valid6 = _errs36 === errors;
if(!valid6){
break;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/guards",schemaPath:"#/properties/guards/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs34 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.operations !== undefined){
let data21 = data.operations;
const _errs37 = errors;
if(errors === _errs37){
if(Array.isArray(data21)){
var valid7 = true;
const len2 = data21.length;
for(let i2=0; i2<len2; i2++){
const _errs39 = errors;
if(!(validate63(data21[i2], {instancePath:instancePath+"/operations/" + i2,parentData:data21,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
var valid7 = _errs39 === errors;
if(!valid7){
break;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/operations",schemaPath:"#/properties/operations/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs37 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.held !== undefined){
let data23 = data.held;
const _errs40 = errors;
if(errors === _errs40){
if(Array.isArray(data23)){
var valid8 = true;
const len3 = data23.length;
for(let i3=0; i3<len3; i3++){
const _errs42 = errors;
if(!(validate198(data23[i3], {instancePath:instancePath+"/held/" + i3,parentData:data23,parentDataProperty:i3,rootData}))){
vErrors = vErrors === null ? validate198.errors : vErrors.concat(validate198.errors);
errors = vErrors.length;
}
var valid8 = _errs42 === errors;
if(!valid8){
break;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/held",schemaPath:"#/properties/held/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.balances !== undefined){
let data25 = data.balances;
const _errs43 = errors;
if(errors === _errs43){
if(Array.isArray(data25)){
var valid9 = true;
const len4 = data25.length;
for(let i4=0; i4<len4; i4++){
const _errs45 = errors;
if(!(validate202(data25[i4], {instancePath:instancePath+"/balances/" + i4,parentData:data25,parentDataProperty:i4,rootData}))){
vErrors = vErrors === null ? validate202.errors : vErrors.concat(validate202.errors);
errors = vErrors.length;
}
var valid9 = _errs45 === errors;
if(!valid9){
break;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/balances",schemaPath:"#/properties/balances/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs43 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.findings !== undefined){
let data27 = data.findings;
const _errs46 = errors;
if(errors === _errs46){
if(Array.isArray(data27)){
var valid10 = true;
const len5 = data27.length;
for(let i5=0; i5<len5; i5++){
const _errs48 = errors;
if(!(validate210(data27[i5], {instancePath:instancePath+"/findings/" + i5,parentData:data27,parentDataProperty:i5,rootData}))){
vErrors = vErrors === null ? validate210.errors : vErrors.concat(validate210.errors);
errors = vErrors.length;
}
var valid10 = _errs48 === errors;
if(!valid10){
break;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/findings",schemaPath:"#/properties/findings/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs46 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.drift !== undefined){
let data29 = data.drift;
const _errs49 = errors;
if(errors === _errs49){
if(Array.isArray(data29)){
var valid11 = true;
const len6 = data29.length;
for(let i6=0; i6<len6; i6++){
const _errs51 = errors;
if(!(validate212(data29[i6], {instancePath:instancePath+"/drift/" + i6,parentData:data29,parentDataProperty:i6,rootData}))){
vErrors = vErrors === null ? validate212.errors : vErrors.concat(validate212.errors);
errors = vErrors.length;
}
var valid11 = _errs51 === errors;
if(!valid11){
break;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/drift",schemaPath:"#/properties/drift/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs49 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.recognised !== undefined){
let data31 = data.recognised;
const _errs52 = errors;
if(errors === _errs52){
if(Array.isArray(data31)){
var valid12 = true;
const len7 = data31.length;
for(let i7=0; i7<len7; i7++){
const _errs54 = errors;
if(!(validate214(data31[i7], {instancePath:instancePath+"/recognised/" + i7,parentData:data31,parentDataProperty:i7,rootData}))){
vErrors = vErrors === null ? validate214.errors : vErrors.concat(validate214.errors);
errors = vErrors.length;
}
var valid12 = _errs54 === errors;
if(!valid12){
break;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/recognised",schemaPath:"#/properties/recognised/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs52 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.recognised_usage !== undefined){
let data33 = data.recognised_usage;
const _errs55 = errors;
if(errors === _errs55){
if(Array.isArray(data33)){
var valid13 = true;
const len8 = data33.length;
for(let i8=0; i8<len8; i8++){
const _errs57 = errors;
if(!(validate218(data33[i8], {instancePath:instancePath+"/recognised_usage/" + i8,parentData:data33,parentDataProperty:i8,rootData}))){
vErrors = vErrors === null ? validate218.errors : vErrors.concat(validate218.errors);
errors = vErrors.length;
}
var valid13 = _errs57 === errors;
if(!valid13){
break;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/recognised_usage",schemaPath:"#/properties/recognised_usage/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs55 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.recognised_places !== undefined){
let data35 = data.recognised_places;
const _errs58 = errors;
if(errors === _errs58){
if(Array.isArray(data35)){
var valid14 = true;
const len9 = data35.length;
for(let i9=0; i9<len9; i9++){
const _errs60 = errors;
if(!(validate224(data35[i9], {instancePath:instancePath+"/recognised_places/" + i9,parentData:data35,parentDataProperty:i9,rootData}))){
vErrors = vErrors === null ? validate224.errors : vErrors.concat(validate224.errors);
errors = vErrors.length;
}
var valid14 = _errs60 === errors;
if(!valid14){
break;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/recognised_places",schemaPath:"#/properties/recognised_places/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs58 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.full_read !== undefined){
let data37 = data.full_read;
const _errs61 = errors;
const _errs62 = errors;
let valid15 = true;
const _errs63 = errors;
if(!(data37 && typeof data37 == "object" && !Array.isArray(data37))){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs63 === errors;
errors = _errs62;
if(vErrors !== null){
if(_errs62){
vErrors.length = _errs62;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs65 = errors;
if(errors === _errs65){
if(data37 && typeof data37 == "object" && !Array.isArray(data37)){
let missing4;
if(((data37.source === undefined) && (missing4 = "source")) || ((data37.inventory === undefined) && (missing4 = "inventory"))){
validate21.errors = [{instancePath:instancePath+"/full_read",schemaPath:"#/properties/full_read/then/required",keyword:"required",params:{missingProperty: missing4},message:"must have required property '"+missing4+"'"}];
return false;
}
else {
const _errs67 = errors;
for(const key4 in data37){
if(!((key4 === "source") || (key4 === "inventory"))){
validate21.errors = [{instancePath:instancePath+"/full_read",schemaPath:"#/properties/full_read/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs67 === errors){
if(data37.source !== undefined){
let data38 = data37.source;
const _errs68 = errors;
if(errors === _errs68){
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
let missing5;
if(((data38.runs === undefined) && (missing5 = "runs")) || ((data38.archives === undefined) && (missing5 = "archives"))){
validate21.errors = [{instancePath:instancePath+"/full_read/source",schemaPath:"#/properties/full_read/then/properties/source/required",keyword:"required",params:{missingProperty: missing5},message:"must have required property '"+missing5+"'"}];
return false;
}
else {
const _errs70 = errors;
for(const key5 in data38){
if(!((key5 === "runs") || (key5 === "archives"))){
validate21.errors = [{instancePath:instancePath+"/full_read/source",schemaPath:"#/properties/full_read/then/properties/source/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs70 === errors){
if(data38.runs !== undefined){
const _errs71 = errors;
if(!(validate24(data38.runs, {instancePath:instancePath+"/full_read/source/runs",parentData:data38,parentDataProperty:"runs",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid17 = _errs71 === errors;
}
else {
var valid17 = true;
}
if(valid17){
if(data38.archives !== undefined){
const _errs72 = errors;
if(!(validate24(data38.archives, {instancePath:instancePath+"/full_read/source/archives",parentData:data38,parentDataProperty:"archives",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid17 = _errs72 === errors;
}
else {
var valid17 = true;
}
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/full_read/source",schemaPath:"#/properties/full_read/then/properties/source/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid16 = _errs68 === errors;
}
else {
var valid16 = true;
}
if(valid16){
if(data37.inventory !== undefined){
let data41 = data37.inventory;
const _errs73 = errors;
if(errors === _errs73){
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
let missing6;
if(((data41.parts === undefined) && (missing6 = "parts")) || ((data41.stock === undefined) && (missing6 = "stock"))){
validate21.errors = [{instancePath:instancePath+"/full_read/inventory",schemaPath:"#/properties/full_read/then/properties/inventory/required",keyword:"required",params:{missingProperty: missing6},message:"must have required property '"+missing6+"'"}];
return false;
}
else {
const _errs75 = errors;
for(const key6 in data41){
if(!((key6 === "parts") || (key6 === "stock"))){
validate21.errors = [{instancePath:instancePath+"/full_read/inventory",schemaPath:"#/properties/full_read/then/properties/inventory/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs75 === errors){
if(data41.parts !== undefined){
const _errs76 = errors;
if(!(validate24(data41.parts, {instancePath:instancePath+"/full_read/inventory/parts",parentData:data41,parentDataProperty:"parts",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid18 = _errs76 === errors;
}
else {
var valid18 = true;
}
if(valid18){
if(data41.stock !== undefined){
const _errs77 = errors;
if(!(validate24(data41.stock, {instancePath:instancePath+"/full_read/inventory/stock",parentData:data41,parentDataProperty:"stock",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid18 = _errs77 === errors;
}
else {
var valid18 = true;
}
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/full_read/inventory",schemaPath:"#/properties/full_read/then/properties/inventory/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid16 = _errs73 === errors;
}
else {
var valid16 = true;
}
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/full_read",schemaPath:"#/properties/full_read/then/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var _valid0 = _errs65 === errors;
valid15 = _valid0;
ifClause0 = "then";
}
else {
const _errs78 = errors;
if(data37 !== null){
validate21.errors = [{instancePath:instancePath+"/full_read",schemaPath:"#/properties/full_read/else/type",keyword:"type",params:{type: "null"},message:"must be null"}];
return false;
}
var _valid0 = _errs78 === errors;
valid15 = _valid0;
ifClause0 = "else";
}
if(!valid15){
const err1 = {instancePath:instancePath+"/full_read",schemaPath:"#/properties/full_read/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate21.errors = vErrors;
return false;
}
var valid0 = _errs61 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.digest !== undefined){
const _errs80 = errors;
if(!(validate26(data.digest, {instancePath:instancePath+"/digest",parentData:data,parentDataProperty:"digest",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
var valid0 = _errs80 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.semantic_digest !== undefined){
const _errs82 = errors;
if(!(validate26(data.semantic_digest, {instancePath:instancePath+"/semantic_digest",parentData:data,parentDataProperty:"semantic_digest",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
var valid0 = _errs82 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate21.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate21.errors = vErrors;
return errors === 0;
}

