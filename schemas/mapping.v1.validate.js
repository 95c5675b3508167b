// Made by `bun run schemas`; a test holds it to its schema.
"use strict";
export const validate = validate21;
export default validate21;
const schema6 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"urn:reconcile:mapping:v1","title":"reconcile mapping, version 1","description":"What a print farm's owner wants: which systems, which categories and locations, and how prints and spools are booked. A key without a value counts as absent.","type":"object","additionalProperties":false,"required":["version","instance","bambuddy","inventree"],"properties":{"version":{"description":"The version of this format.","const":1,"errorMessage":"must be 1, the only version of this format"},"instance":{"description":"Names this farm in every marker that is written into the inventory. Choose it once: another name makes the tool take its own bookings for somebody else's.","type":"string","pattern":"^[a-z0-9]{1,16}$","errorMessage":"must be 1 to 16 lower-case letters and digits","examples":["farm1"]},"bambuddy":{"description":"Where the prints come from.","type":"object","additionalProperties":false,"required":["url","api_key"],"properties":{"url":{"description":"Bambuddy's address, such as `http://192.168.1.5:8000`. A trailing `/api/v1` is tolerated.","allOf":[{"$ref":"#/definitions/url"}]},"api_key":{"description":"Bambuddy's API key: where to find it, never the key itself.","allOf":[{"$ref":"#/definitions/secret"}]}}},"inventree":{"description":"Where parts and stock are kept.","type":"object","additionalProperties":false,"required":["url","token"],"properties":{"url":{"description":"InvenTree's address as this tool reaches it. A trailing `/api` is tolerated.","allOf":[{"$ref":"#/definitions/url"}]},"web_url":{"description":"InvenTree's address as people's browsers reach it; used for links written into Bambuddy. Default: `url`.","allOf":[{"$ref":"#/definitions/url"}]},"token":{"description":"InvenTree's API token: where to find it, never the token itself.","allOf":[{"$ref":"#/definitions/secret"}]},"time_zone":{"description":"The time zone of InvenTree's server (its INVENTREE_TIMEZONE), as an IANA name such as Europe/Berlin. Histories show times without their zone, and whether a spool was counted before or after a print is told by them.","type":"string","minLength":1,"default":"UTC","examples":["Europe/Berlin"]}}},"spoolman":{"description":"A Spoolman beside InvenTree. Leave it out if there is none.","type":"object","additionalProperties":false,"required":["url"],"properties":{"url":{"description":"Spoolman's address. A trailing `/api/v1` is tolerated.","allOf":[{"$ref":"#/definitions/url"}]}}},"http":{"description":"How requests are made.","type":"object","additionalProperties":false,"properties":{"timeout_seconds":{"description":"How long one request may take.","type":"number","minimum":1,"maximum":600,"default":30}}},"categories":{"description":"Part categories in InvenTree.","type":"object","additionalProperties":false,"properties":{"prints":{"description":"Where new parts of printed models are made. Needed while `prints` is on.","allOf":[{"$ref":"#/definitions/place"}]},"filament":{"description":"Holds the filament parts; categories below it count. Needed while `spools` is on.","allOf":[{"$ref":"#/definitions/place"}]}}},"locations":{"description":"Stock locations in InvenTree.","type":"object","additionalProperties":false,"properties":{"prints":{"description":"Where printed pieces are booked. Needed while `prints` is on.","allOf":[{"$ref":"#/definitions/place"}]},"filament_storage":{"description":"Where spare spools lie. Needed where unassigned spools return to storage.","allOf":[{"$ref":"#/definitions/place"}]},"loaded":{"description":"Everything below it counts as loaded in a printer, also where no printer is mapped to it.","allOf":[{"$ref":"#/definitions/place"}]}}},"printers":{"description":"The printers and the stock location that stands for each. The names are yours and appear in plans.","type":"object","propertyNames":{"pattern":"^[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}$","errorMessage":"a printer's name starts with a letter or digit and holds only letters, digits, spaces, dots, dashes and underscores"},"additionalProperties":{"$ref":"#/definitions/printer"}},"prints":{"description":"How prints become parts and stock. Left out: on, with every default.","if":{"type":"object"},"then":{"$ref":"#/definitions/prints"},"else":{"enum":[true,false,"on","off"],"errorMessage":"must be on, off, or a section with settings"}},"spools":{"description":"How filament spools are kept true on both sides. Left out: off.","if":{"type":"object"},"then":{"$ref":"#/definitions/spools"},"else":{"enum":[false,"off"],"errorMessage":"must be off, or a section with settings: spools has no defaults that could be switched on as a whole"}},"policies":{"description":"What may be changed that somebody else may have set.","type":"object","additionalProperties":false,"properties":{"overwrite":{"description":"What may be replaced although it is not ours.","type":"object","additionalProperties":false,"properties":{"part_image":{"description":"Replace a part's picture that somebody chose.","enum":[true,false,"on","off"],"default":false,"errorMessage":"must be on or off"},"external_url":{"description":"Replace an archive's link that somebody set.","enum":[true,false,"on","off"],"default":false,"errorMessage":"must be on or off"}}},"drift":{"description":"What happens to a value that was ours and has been changed since.","type":"object","additionalProperties":false,"properties":{"parameters":{"description":"Part parameters (weight, print time). `enforce` writes them again, `report` only names the difference.","enum":["enforce","report"],"default":"enforce"},"part":{"description":"Names of parts. Only `report`: a part that somebody renamed keeps its new name.","const":"report","default":"report","errorMessage":"must be report: a part that somebody renamed keeps its new name"}}},"source_deleted":{"description":"What a deletion in Bambuddy does to the inventory. Only `keep`: nothing is ever deleted.","const":"keep","default":"keep","errorMessage":"must be keep: a deletion in Bambuddy never deletes anything in the inventory"}}},"guards":{"description":"Limits that refuse a plan which is suspiciously large. Every plan prints them with the measured value.","type":"object","additionalProperties":false,"properties":{"consume_grams":{"description":"Grams of filament one plan may subtract in total.","type":"number","exclusiveMinimum":0,"maximum":1000000000,"default":5000},"consume_grams_per_spool":{"description":"Grams one plan may subtract from a single spool.","type":"number","exclusiveMinimum":0,"maximum":1000000000,"default":2000},"unassign_share":{"description":"Share of the assigned spools one plan may unassign: 0.5 is half.","type":"number","minimum":0,"maximum":1,"default":0.5},"source_shrink_share":{"description":"Share by which a source may have shrunk since it was last read whole.","type":"number","minimum":0,"maximum":1,"default":0.2},"max":{"description":"Most operations of a kind in one plan. The first plan over a long history may need a higher limit or a waiver.","type":"object","additionalProperties":false,"properties":{"part.create":{"description":"Parts created.","type":"integer","minimum":0,"maximum":1000000000,"default":500},"stock.create":{"description":"Stock items created.","type":"integer","minimum":0,"maximum":1000000000,"default":2000},"parameter.set":{"description":"Parameters written.","type":"integer","minimum":0,"maximum":1000000000},"image.set":{"description":"Part pictures uploaded.","type":"integer","minimum":0,"maximum":1000000000},"link.set":{"description":"Archive links written.","type":"integer","minimum":0,"maximum":1000000000},"stock.keep":{"description":"Spools kept when empty.","type":"integer","minimum":0,"maximum":1000000000},"usage.return":{"description":"Uses given back to spools.","type":"integer","minimum":0,"maximum":1000000000},"usage.subtract":{"description":"Uses subtracted from spools.","type":"integer","minimum":0,"maximum":1000000000},"stock.move":{"description":"Spools moved.","type":"integer","minimum":0,"maximum":1000000000},"spool.create":{"description":"Spools made in Bambuddy.","type":"integer","minimum":0,"maximum":1000000000},"spool.set":{"description":"Spools whose fields are changed.","type":"integer","minimum":0,"maximum":1000000000},"slot.clear":{"description":"Slots cleared.","type":"integer","minimum":0,"maximum":1000000000},"slot.assign":{"description":"Slots assigned.","type":"integer","minimum":0,"maximum":1000000000},"spool.archive":{"description":"Spools archived.","type":"integer","minimum":0,"maximum":1000000000}}},"waive":{"description":"Guards that may be exceeded, named like their setting; instance_changed has none. Remove the line once the plan was applied.","type":"array","uniqueItems":true,"default":[],"items":{"type":"string","enum":["instance_changed","consume_grams","consume_grams_per_spool","unassign_share","source_shrink_share","max.part.create","max.stock.create","max.parameter.set","max.image.set","max.link.set","max.stock.keep","max.usage.return","max.usage.subtract","max.stock.move","max.spool.create","max.spool.set","max.slot.clear","max.slot.assign","max.spool.archive"]}}}},"release":{"description":"Addresses of held operations that were looked at and may be performed, as the plan prints them.","type":"array","uniqueItems":true,"default":[],"items":{"type":"string","minLength":1,"maxLength":300,"examples":["usage/44.7@20261120T114506Z"]}},"auto_apply":{"description":"What may be applied without a person looking at the plan.","type":"object","additionalProperties":false,"properties":{"enabled":{"description":"Whether anything is applied by itself.","enum":[true,false,"on","off"],"default":false,"errorMessage":"must be on or off"},"kinds":{"description":"The kinds of operation that may be applied by themselves.","type":"array","uniqueItems":true,"default":[],"items":{"type":"string","allOf":[{"$ref":"#/definitions/operation_kind"}]}}}}},"definitions":{"url":{"type":"string","minLength":1,"maxLength":500},"operation_kind":{"enum":["part.create","stock.create","parameter.set","image.set","link.set","stock.keep","usage.return","usage.subtract","stock.move","spool.create","spool.set","slot.clear","slot.assign","spool.archive"]},"secret":{"type":"object","additionalProperties":false,"minProperties":1,"maxProperties":1,"errorMessage":"a secret is never written into the mapping: use { env: NAME } or { file: PATH }","properties":{"env":{"description":"Name of the environment variable that holds the secret, in capitals: a pasted secret is seldom written so.","type":"string","pattern":"^[A-Z_][A-Z0-9_]{0,127}$","errorMessage":"must be the name of an environment variable in capitals, such as BAMBUDDY_API_KEY"},"file":{"description":"Path of a file that holds nothing but the secret.","type":"string","minLength":1,"maxLength":1000,"errorMessage":"must be the path of a file"}}},"place":{"type":["integer","string"],"minimum":1,"maximum":2147483647,"minLength":1,"maxLength":1000,"description":"The number in InvenTree's address bar, or the path of names: `Printed parts/Functional`. A slash inside a name is written `\\/`.","errorMessage":"must be InvenTree's number (a whole number from 1) or a path of names such as \"Printed parts/Functional\"","examples":["Printed parts/Functional",26]},"printer":{"description":"One printer: exactly one of `match`, `id`, `serial`, and its location.","type":"object","additionalProperties":false,"required":["location"],"oneOf":[{"required":["match"]},{"required":["id"]},{"required":["serial"]}],"properties":{"match":{"description":"Printers in Bambuddy whose name fits. `*` stands for any text, `?` for one character; case does not matter.","type":"string","minLength":1,"maxLength":500,"examples":["B1*"]},"id":{"description":"The printer's number in Bambuddy.","type":"integer","minimum":1,"maximum":2147483647},"serial":{"description":"The printer's serial number.","type":"string","minLength":1,"maxLength":100},"location":{"description":"The stock location that stands for this printer: a spool that lies there is loaded.","allOf":[{"$ref":"#/definitions/place"}]},"slots":{"description":"Stock locations of single slots, written `AMS/tray` as Bambuddy numbers them: `0/0` is the first tray of the first AMS (AMS 0 to 3, and 6 for the A2L's AMS lite, with tray 0 to 3), `128/0` the first AMS-HT (128 to 135, tray 0), `255/0` the external spool (`255/1` the second one).","type":"object","propertyNames":{"pattern":"^(([0-3]|6)/[0-3]|(12[89]|13[0-5])/0|255/[01])$","errorMessage":"is no slot, which is written AMS/tray: AMS 0 to 3 (6: the A2L's AMS lite) with tray 0 to 3, AMS-HT 128 to 135 with tray 0, or the external spool 255 with tray 0 or 1"},"additionalProperties":{"$ref":"#/definitions/place"}}}},"prints":{"description":"How prints become parts and stock.","type":"object","additionalProperties":false,"properties":{"key_fields":{"description":"What makes two prints the same part: the first of these that is not empty. `plate` adds the plate number to the key of multi-plate files.","type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","enum":["content_hash","filename","print_name","name","plate"]},"default":["content_hash","filename","print_name","name"]},"ipn_prefix":{"description":"Begins the IPN of every part that is created.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_.-]{0,30}$","default":"BMB","errorMessage":"must start with a letter or digit and hold at most 31 letters, digits, dots, dashes and underscores"},"statuses":{"description":"Runs with these statuses count as produced.","type":"array","items":{"type":"string","enum":["completed","failed","aborted","cancelled","stopped","skipped"]},"minItems":1,"uniqueItems":true,"default":["completed"]},"since":{"description":"Prints that ended before are left alone. A moment such as `2026-11-20T00:00:00Z`, or a date, which means its midnight in UTC. Default: the whole history.","type":"string","examples":["2026-11-20T00:00:00Z"],"errorMessage":"must be a moment such as 2026-11-20T00:00:00Z"},"adopt":{"description":"How stock of an earlier tool is recognised: `proof` wants part and date to fit, `batch` accepts the batch code alone.","enum":["proof","batch"],"default":"proof"},"quantity":{"description":"Pieces per print: `archive` takes Bambuddy's number, a number is used for every print.","type":["string","integer"],"pattern":"^archive$","minimum":1,"maximum":1000000000,"default":"archive","errorMessage":"must be archive or a whole number from 1","examples":["archive",1]},"status":{"description":"InvenTree's stock status code of new items; 10 is OK.","type":"integer","minimum":1,"maximum":2147483647,"default":10},"image":{"description":"Upload the thumbnail as the part's picture.","enum":[true,false,"on","off"],"default":true,"errorMessage":"must be on or off"},"link_back":{"description":"Write the part's address into the archive's external link.","enum":[true,false,"on","off"],"default":true,"errorMessage":"must be on or off"},"parameters":{"description":"Part parameters to write: the template's name and what goes into it. Templates that do not exist are named in the plan and left alone.","type":"object","propertyNames":{"minLength":1,"maxLength":100},"additionalProperties":{"enum":["filament_grams","print_seconds","filament_grams_per_piece","print_seconds_per_piece"]},"default":{"Weight":"filament_grams","PrintTime":"print_seconds"}},"rules":{"description":"Exceptions. The first rule that matches a print is used, the others are not looked at.","type":"array","default":[],"items":{"$ref":"#/definitions/rule"}}}},"rule":{"description":"One exception: which prints, and what is different for them.","type":"object","additionalProperties":false,"required":["when"],"minProperties":1,"properties":{"when":{"description":"Which prints. Several matchers in one entry must all match; a list of entries matches if one does.","if":{"type":"array"},"then":{"minItems":1,"items":{"$ref":"#/definitions/condition"}},"else":{"$ref":"#/definitions/condition"}},"category":{"description":"Category of a part that is created.","allOf":[{"$ref":"#/definitions/place"}]},"location":{"description":"Where the pieces are booked.","allOf":[{"$ref":"#/definitions/place"}]},"part":{"description":"The part these prints are: its IPN or its number. It must exist and is never created.","type":["string","integer","object"],"minLength":1,"maxLength":100,"minimum":1,"maximum":2147483647,"additionalProperties":false,"minProperties":1,"maxProperties":1,"errorMessage":"must be an IPN, a part number, { ipn: … } or { pk: … }","properties":{"ipn":{"description":"The part's IPN.","type":"string","minLength":1,"maxLength":100},"pk":{"description":"The part's number.","type":"integer","minimum":1,"maximum":2147483647}}},"quantity":{"description":"Pieces per print.","type":"integer","minimum":1,"maximum":1000000000,"errorMessage":"must be a whole number from 1"},"status":{"description":"InvenTree's stock status code.","type":"integer","minimum":1,"maximum":2147483647},"skip":{"description":"These prints are not booked at all. Excludes every other setting of the rule.","const":true,"errorMessage":"can only be true"}}},"condition":{"description":"Matchers; all that are written must match.","type":"object","additionalProperties":false,"minProperties":1,"errorMessage":"must name at least one of filename, print_name, project, printer, content_hash, tag, archive","properties":{"filename":{"description":"The archive's file name. `*` stands for any text, `?` for one character; case does not matter.","type":"string","minLength":1,"maxLength":500,"examples":["bracket_v*.3mf"]},"print_name":{"description":"The print's name. `*` stands for any text, `?` for one character; case does not matter.","type":"string","minLength":1,"maxLength":500,"examples":["Bracket*"]},"project":{"description":"The name of the archive's project in Bambuddy. `*` stands for any text, `?` for one character; case does not matter.","type":"string","minLength":1,"maxLength":500,"examples":["Customer *"]},"printer":{"description":"The printer's name in Bambuddy. `*` stands for any text, `?` for one character; case does not matter.","type":"string","minLength":1,"maxLength":500,"examples":["B1*"]},"content_hash":{"description":"The file's SHA-256. `*` stands for any text, `?` for one character; case does not matter.","type":"string","minLength":1,"maxLength":500,"examples":["3f7a*"]},"tag":{"description":"One of the archive's tags. `*` stands for any text, `?` for one character; case does not matter.","type":"string","minLength":1,"maxLength":500,"examples":["sample"]},"archive":{"description":"The archive's number in Bambuddy.","type":"integer","minimum":1,"maximum":2147483647}}},"spools":{"description":"How filament spools are kept true on both sides. InvenTree is the record; a spool is a stock item under `categories.filament`.","type":"object","additionalProperties":false,"properties":{"identity":{"description":"How a stock item's batch code is found again in Bambuddy.","type":"object","additionalProperties":false,"properties":{"match":{"description":"Fields of a Bambuddy spool that may carry the batch code, in the order they are tried.","type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","enum":["note","tag_uid","tray_uuid"]},"default":["note","tag_uid","tray_uuid"]},"write":{"description":"The field that carries it on spools this tool creates; one of `match`. `tag_uid` makes Bambuddy duplicate spools with RFID. Default: the first of `match`.","enum":["note","tag_uid","tray_uuid"]},"pairs":{"description":"Explicit couples: batch code to the spool's number in Bambuddy.","type":"object","propertyNames":{"minLength":1,"maxLength":100},"additionalProperties":{"type":"integer","minimum":1,"maximum":2147483647},"default":{}}}},"catalogue":{"description":"Create and update Bambuddy's spools from InvenTree's filament stock: only the fields under `values`, only differences. Left out: off.","if":{"type":"object"},"then":{"description":"On, with settings.","type":"object","additionalProperties":false,"properties":{"archive_empty":{"description":"Archive a Bambuddy spool whose stock item is used up.","enum":[true,false,"on","off"],"default":false,"errorMessage":"must be on or off"},"values":{"description":"Where each field of a Bambuddy spool comes from: a parameter of the InvenTree part, its texts, or a constant; in a list the first that says something is used. Only differences are written. Where InvenTree says nothing, Bambuddy's value is left alone; `spools.defaults` fills a spool that is created and never overwrites. `off` leaves a field to Bambuddy. A field that is left out has its default.","type":"object","additionalProperties":false,"properties":{"material":{"description":"The material, as Bambu's printers call it: `PLA`, `PETG-CF`. At most 50 characters. It is never emptied: a new spool for which nothing says it gets `spools.defaults.material`.","default":[{"parameter":"Material"},{"word_in":["name","keywords"],"of":["PLA-AERO","PLA-CF","PLA-GF","PLA","PETG-CF","PETG-GF","PETG","PCTG","PET-CF","PET-GF","PET","ABS-CF","ABS-GF","PC-ABS","ABS","ASA-AERO","ASA-CF","ASA-GF","ASA","PA6-CF","PA6-GF","PA12-CF","PA12-GF","PAHT-CF","PAHT-GF","PA-CF","PA-GF","PA6","PA12","PA","PC-CF","PC-GF","PC-PBT","PC","PPA-CF","PPA-GF","PPA","PPS-CF","PPS-GF","PPS","TPU-AMS","TPU","TPE","PVA","PVB","BVOH","HIPS","PP-CF","PP-GF","PP","PE-CF","PE","EVA","PHA","POM","PMMA"]}],"if":{"type":"array"},"then":{"minItems":1,"maxItems":20,"items":{"$ref":"#/definitions/spool_text_50"},"errorMessage":"must name 1 to 20 sources; off leaves the field to Bambuddy"},"else":{"$ref":"#/definitions/spool_text_50"}},"subtype":{"description":"What kind of the material: `Basic`, `Silk`, `HF`. At most 50 characters.","default":{"parameter":"Subtype"},"if":{"type":"array"},"then":{"minItems":1,"maxItems":20,"items":{"$ref":"#/definitions/spool_text_50"},"errorMessage":"must name 1 to 20 sources; off leaves the field to Bambuddy"},"else":{"$ref":"#/definitions/spool_text_50"}},"brand":{"description":"Who made it, at most 100 characters.","default":{"parameter":"Brand"},"if":{"type":"array"},"then":{"minItems":1,"maxItems":20,"items":{"$ref":"#/definitions/spool_text_100"},"errorMessage":"must name 1 to 20 sources; off leaves the field to Bambuddy"},"else":{"$ref":"#/definitions/spool_text_100"}},"color_name":{"description":"The colour's name, at most 100 characters.","default":{"parameter":"Color"},"if":{"type":"array"},"then":{"minItems":1,"maxItems":20,"items":{"$ref":"#/definitions/spool_text_100"},"errorMessage":"must name 1 to 20 sources; off leaves the field to Bambuddy"},"else":{"$ref":"#/definitions/spool_text_100"}},"rgba":{"description":"The colour's code: six or eight hex digits, with or without `#`; six mean an opaque colour. In YAML it needs quotes: `\"FF6A13\"`.","default":{"parameter":"Color hex"},"if":{"type":"array"},"then":{"minItems":1,"maxItems":20,"items":{"$ref":"#/definitions/spool_rgba"},"errorMessage":"must name 1 to 20 sources; off leaves the field to Bambuddy"},"else":{"$ref":"#/definitions/spool_rgba"}},"label_weight":{"description":"Grams of filament on a full spool, whole and from 1. A new spool for which nothing says it gets `spools.defaults.label_weight`.","default":{"parameter":"Net weight"},"if":{"type":"array"},"then":{"minItems":1,"maxItems":20,"items":{"$ref":"#/definitions/spool_label_weight"},"errorMessage":"must name 1 to 20 sources; off leaves the field to Bambuddy"},"else":{"$ref":"#/definitions/spool_label_weight"}},"core_weight":{"description":"Grams of the empty spool, whole. A new spool for which nothing says it gets `spools.defaults.core_weight`.","default":{"parameter":"Spool weight"},"if":{"type":"array"},"then":{"minItems":1,"maxItems":20,"items":{"$ref":"#/definitions/spool_core_weight"},"errorMessage":"must name 1 to 20 sources; off leaves the field to Bambuddy"},"else":{"$ref":"#/definitions/spool_core_weight"}},"cost_per_kg":{"description":"What a kilogram costs, in Bambuddy's currency.","default":{"parameter":"Cost per kg"},"if":{"type":"array"},"then":{"minItems":1,"maxItems":20,"items":{"$ref":"#/definitions/spool_cost"},"errorMessage":"must name 1 to 20 sources; off leaves the field to Bambuddy"},"else":{"$ref":"#/definitions/spool_cost"}},"note":{"description":"The note, at most 500 characters. The batch code that stands in a note is kept beside it.","default":false,"if":{"type":"array"},"then":{"minItems":1,"maxItems":20,"items":{"$ref":"#/definitions/spool_text_500"},"errorMessage":"must name 1 to 20 sources; off leaves the field to Bambuddy"},"else":{"$ref":"#/definitions/spool_text_500"}}}}}},"else":{"enum":[true,false,"on","off"],"errorMessage":"must be on, off, or a section such as { archive_empty: on, values: { brand: { parameter: Brand } } }"}},"location":{"description":"Keep stock locations and Bambuddy's slot assignments the same. Left out: off.","if":{"type":"object"},"then":{"description":"On, with one declared authority.","type":"object","additionalProperties":false,"required":["authority"],"properties":{"authority":{"description":"Who is right about where a spool is: `inventree` assigns spools by their location, `bambuddy` moves stock by its assignments, `merge` compares both with what was last applied.","enum":["inventree","bambuddy","merge","off"]},"unassign_missing":{"description":"With inventree or merge: remove an assignment whose spool left the printer's location.","enum":[true,false,"on","off"],"default":true,"errorMessage":"must be on or off"},"default_ams":{"description":"With inventree or merge: the AMS unit new assignments go to. 0 to 3, 6 for the A2L's AMS lite, 128 to 135 for an AMS-HT, 255 for the external spool.","default":0,"enum":[0,1,2,3,6,128,129,130,131,132,133,134,135,255],"errorMessage":"must be an AMS unit: 0 to 3, 6 (the A2L's AMS lite), 128 to 135 (AMS-HT), or 255 for the external spool, also where printers call it 254"},"start_tray":{"description":"With inventree or merge: the first tray of `default_ams` that is tried, 0 to 3. An AMS-HT has tray 0, the external spool 0 and 1.","default":0,"type":"integer","minimum":0,"maximum":3},"return_unassigned_to_storage":{"description":"With bambuddy or merge: a spool that is no longer assigned moves to `locations.filament_storage`.","enum":[true,false,"on","off"],"default":false,"errorMessage":"must be on or off"}}},"else":{"enum":[false,"off"],"errorMessage":"must be off, or a section that names its authority, such as { authority: inventree }"}},"usage":{"description":"Subtract the grams each print used. Left out: off.","if":{"type":"object"},"then":{"description":"On, from a declared moment.","type":"object","additionalProperties":false,"required":["since"],"properties":{"since":{"description":"The boundary: usage recorded before is already in your stock levels and is never subtracted. A moment such as `2026-11-20T00:00:00Z`, or a date, which means its midnight in UTC.","type":"string","examples":["2026-11-20T00:00:00Z"],"errorMessage":"must be a moment such as 2026-11-20T00:00:00Z"},"statuses":{"description":"Usage of runs with these statuses is subtracted. Failed and aborted prints used filament too.","type":"array","items":{"type":"string","enum":["completed","failed","aborted","cancelled","stopped","skipped"]},"minItems":1,"uniqueItems":true,"default":["completed","failed","aborted","cancelled"]},"hold_grams":{"description":"A single use above this is held for a person.","type":"number","exclusiveMinimum":0,"maximum":1000000000,"default":900},"before_count":{"description":"A use not newer than the spool's last stocktake may already be counted.","enum":["hold","skip","charge"],"default":"hold"},"without_run":{"description":"A use for which Bambuddy has no run.","enum":["charge","hold"],"default":"charge"},"corrections":{"description":"What happens when Bambuddy's records change after they were booked.","type":"object","additionalProperties":false,"properties":{"changed":{"description":"The grams of a booked use changed: book the difference, or only report it.","enum":["book","report"],"default":"book"},"missing":{"description":"A booked use is gone: give its grams back, or only report it.","enum":["book","report"],"default":"report"}}}}},"else":{"enum":[false,"off"],"errorMessage":"must be off, or a section that names its boundary, such as { since: 2026-11-20T00:00:00Z }"}},"unit":{"description":"The unit of filament parts that declare none. Left out: their usage is held.","enum":["g","kg","mg","oz","lb"]},"defaults":{"description":"What a spool gets that is created in Bambuddy and for which InvenTree says nothing. Never overwrites a value of a spool that exists.","type":"object","additionalProperties":false,"properties":{"material":{"description":"The material.","type":"string","minLength":1,"maxLength":50,"default":"PLA"},"label_weight":{"description":"Grams of filament on a full spool.","type":"integer","minimum":1,"maximum":100000,"default":1000},"core_weight":{"description":"Grams of the empty spool.","type":"integer","minimum":0,"maximum":100000,"default":250}}}}},"spool_source":{"description":"One source: a parameter of the part, one of its texts, or a word that stands in one of them.","type":"object","additionalProperties":false,"oneOf":[{"required":["parameter"]},{"required":["from"]},{"required":["word_in","of"]}],"properties":{"parameter":{"description":"A parameter of the part, by the name of its template in InvenTree.","type":"string","minLength":1,"maxLength":100,"pattern":"\\S","errorMessage":"must be the name of a parameter template, such as Material","examples":["Material"]},"from":{"description":"The whole text of the part: its name, description, keywords or IPN.","enum":["name","description","keywords","ipn"]},"word_in":{"description":"Where the words are looked for, in this order: the part's name, description, keywords or IPN.","if":{"type":"array"},"then":{"minItems":1,"uniqueItems":true,"items":{"type":"string","enum":["name","description","keywords","ipn"]}},"else":{"enum":["name","description","keywords","ipn"]}},"of":{"description":"The words to look for, whole words in any case. The first one listed that stands in one of the texts is the value, so `PLA-CF` goes before `PLA`.","type":"array","minItems":1,"maxItems":500,"uniqueItems":true,"items":{"type":"string","minLength":1,"maxLength":500,"pattern":"\\S"}}}},"spool_text_50":{"description":"`off`, a text that is the same for every spool, or a source.","if":{"type":"object"},"then":{"$ref":"#/definitions/spool_source"},"else":{"allOf":[{"type":["string","boolean"],"not":{"enum":[true,"on"]},"errorMessage":"must be off, a text (a number in quotes), { parameter: NAME }, { from: description } or { word_in: name, of: [...] }"},{"maxLength":50},{"pattern":"\\S","errorMessage":"must not be empty"}]}},"spool_text_100":{"description":"`off`, a text that is the same for every spool, or a source.","if":{"type":"object"},"then":{"$ref":"#/definitions/spool_source"},"else":{"allOf":[{"type":["string","boolean"],"not":{"enum":[true,"on"]},"errorMessage":"must be off, a text (a number in quotes), { parameter: NAME }, { from: description } or { word_in: name, of: [...] }"},{"maxLength":100},{"pattern":"\\S","errorMessage":"must not be empty"}]}},"spool_text_500":{"description":"`off`, a text that is the same for every spool, or a source.","if":{"type":"object"},"then":{"$ref":"#/definitions/spool_source"},"else":{"allOf":[{"type":["string","boolean"],"not":{"enum":[true,"on"]},"errorMessage":"must be off, a text (a number in quotes), { parameter: NAME }, { from: description } or { word_in: name, of: [...] }"},{"maxLength":500},{"pattern":"\\S","errorMessage":"must not be empty"}]}},"spool_rgba":{"description":"`off`, a colour that is the same for every spool, or a source.","if":{"type":"object"},"then":{"$ref":"#/definitions/spool_source"},"else":{"type":["string","boolean"],"pattern":"^(off|#?([0-9A-Fa-f]{6}|[0-9A-Fa-f]{8}))$","not":{"enum":[true,"on"]},"errorMessage":"must be off, six or eight hex digits in quotes such as \"FF6A13\", or a source such as { parameter: Color hex }"}},"spool_label_weight":{"description":"`off`, a number that is the same for every spool, or a source.","if":{"type":"object"},"then":{"$ref":"#/definitions/spool_source"},"else":{"type":["integer","string","boolean"],"pattern":"^off$","minimum":1,"maximum":100000,"not":{"enum":[true,"on"]},"errorMessage":"must be off, whole grams from 1 to 100000, or a source such as { parameter: Net weight }"}},"spool_core_weight":{"description":"`off`, a number that is the same for every spool, or a source.","if":{"type":"object"},"then":{"$ref":"#/definitions/spool_source"},"else":{"type":["integer","string","boolean"],"pattern":"^off$","minimum":0,"maximum":100000,"not":{"enum":[true,"on"]},"errorMessage":"must be off, whole grams from 0 to 100000, or a source such as { parameter: Spool weight }"}},"spool_cost":{"description":"`off`, a number that is the same for every spool, or a source.","if":{"type":"object"},"then":{"$ref":"#/definitions/spool_source"},"else":{"type":["number","string","boolean"],"pattern":"^off$","minimum":0,"maximum":1000000,"not":{"enum":[true,"on"]},"errorMessage":"must be off, an amount from 0 to 1000000, or a source such as { parameter: Cost per kg }"}}}};
const func2 = Object.prototype.hasOwnProperty;
const func3 = require("ajv/dist/runtime/ucs2length").default;
const pattern0 = new RegExp("^[a-z0-9]{1,16}$", "u");
const pattern2 = new RegExp("^[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}$", "u");
const schema7 = {"type":"string","minLength":1,"maxLength":500};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(func3(data) > 500){
const err0 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema7,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(func3(data) < 1){
const err1 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema7,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema7.type,parentSchema:schema7,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}

const schema8 = {"type":"object","additionalProperties":false,"minProperties":1,"maxProperties":1,"errorMessage":"a secret is never written into the mapping: use { env: NAME } or { file: PATH }","properties":{"env":{"description":"Name of the environment variable that holds the secret, in capitals: a pasted secret is seldom written so.","type":"string","pattern":"^[A-Z_][A-Z0-9_]{0,127}$","errorMessage":"must be the name of an environment variable in capitals, such as BAMBUDDY_API_KEY"},"file":{"description":"Path of a file that holds nothing but the secret.","type":"string","minLength":1,"maxLength":1000,"errorMessage":"must be the path of a file"}}};
const pattern1 = new RegExp("^[A-Z_][A-Z0-9_]{0,127}$", "u");

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 1){
const err0 = {instancePath,schemaPath:"#/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties",schema:1,parentSchema:schema8,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(Object.keys(data).length < 1){
const err1 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema8,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "env") || (key0 === "file"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema8,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.env !== undefined){
let data0 = data.env;
if(typeof data0 === "string"){
if(!pattern1.test(data0)){
const err3 = {instancePath:instancePath+"/env",schemaPath:"#/properties/env/pattern",keyword:"pattern",params:{pattern: "^[A-Z_][A-Z0-9_]{0,127}$"},message:"must match pattern \""+"^[A-Z_][A-Z0-9_]{0,127}$"+"\"",schema:"^[A-Z_][A-Z0-9_]{0,127}$",parentSchema:schema8.properties.env,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/env",schemaPath:"#/properties/env/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.env.type,parentSchema:schema8.properties.env,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.file !== undefined){
let data1 = data.file;
if(typeof data1 === "string"){
if(func3(data1) > 1000){
const err5 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema8.properties.file,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(func3(data1) < 1){
const err6 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema8.properties.file,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/file",schemaPath:"#/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema8.properties.file.type,parentSchema:schema8.properties.file,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema8.type,parentSchema:schema8,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}

const schema9 = {"type":["integer","string"],"minimum":1,"maximum":2147483647,"minLength":1,"maxLength":1000,"description":"The number in InvenTree's address bar, or the path of names: `Printed parts/Functional`. A slash inside a name is written `\\/`.","errorMessage":"must be InvenTree's number (a whole number from 1) or a path of names such as \"Printed parts/Functional\"","examples":["Printed parts/Functional",26]};

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))) && (typeof data !== "string")){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema9.type},message:"must be integer,string",schema:schema9.type,parentSchema:schema9,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if((typeof data == "number") && (isFinite(data))){
if(data > 2147483647 || isNaN(data)){
const err1 = {instancePath,schemaPath:"#/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},message:"must be <= 2147483647",schema:2147483647,parentSchema:schema9,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data < 1 || isNaN(data)){
const err2 = {instancePath,schemaPath:"#/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema9,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(typeof data === "string"){
if(func3(data) > 1000){
const err3 = {instancePath,schemaPath:"#/maxLength",keyword:"maxLength",params:{limit: 1000},message:"must NOT have more than 1000 characters",schema:1000,parentSchema:schema9,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(func3(data) < 1){
const err4 = {instancePath,schemaPath:"#/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema9,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
validate30.errors = vErrors;
return errors === 0;
}

const schema10 = {"description":"One printer: exactly one of `match`, `id`, `serial`, and its location.","type":"object","additionalProperties":false,"required":["location"],"oneOf":[{"required":["match"]},{"required":["id"]},{"required":["serial"]}],"properties":{"match":{"description":"Printers in Bambuddy whose name fits. `*` stands for any text, `?` for one character; case does not matter.","type":"string","minLength":1,"maxLength":500,"examples":["B1*"]},"id":{"description":"The printer's number in Bambuddy.","type":"integer","minimum":1,"maximum":2147483647},"serial":{"description":"The printer's serial number.","type":"string","minLength":1,"maxLength":100},"location":{"description":"The stock location that stands for this printer: a spool that lies there is loaded.","allOf":[{"$ref":"#/definitions/place"}]},"slots":{"description":"Stock locations of single slots, written `AMS/tray` as Bambuddy numbers them: `0/0` is the first tray of the first AMS (AMS 0 to 3, and 6 for the A2L's AMS lite, with tray 0 to 3), `128/0` the first AMS-HT (128 to 135, tray 0), `255/0` the external spool (`255/1` the second one).","type":"object","propertyNames":{"pattern":"^(([0-3]|6)/[0-3]|(12[89]|13[0-5])/0|255/[01])$","errorMessage":"is no slot, which is written AMS/tray: AMS 0 to 3 (6: the A2L's AMS lite) with tray 0 to 3, AMS-HT 128 to 135 with tray 0, or the external spool 255 with tray 0 or 1"},"additionalProperties":{"$ref":"#/definitions/place"}}}};
const pattern3 = new RegExp("^(([0-3]|6)/[0-3]|(12[89]|13[0-5])/0|255/[01])$", "u");

function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs1 = errors;
let valid0 = false;
let passing0 = null;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.match === undefined){
const err0 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "match"},message:"must have required property '"+"match"+"'",schema:schema10.oneOf[0].required,parentSchema:schema10.oneOf[0],data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
}
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err1 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'",schema:schema10.oneOf[1].required,parentSchema:schema10.oneOf[1],data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
}
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.serial === undefined){
const err2 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "serial"},message:"must have required property '"+"serial"+"'",schema:schema10.oneOf[2].required,parentSchema:schema10.oneOf[2],data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
}
}
}
if(!valid0){
const err3 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf",schema:schema10.oneOf,parentSchema:schema10,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.location === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "location"},message:"must have required property '"+"location"+"'",schema:schema10.required,parentSchema:schema10,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "match") || (key0 === "id")) || (key0 === "serial")) || (key0 === "location")) || (key0 === "slots"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema10,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.match !== undefined){
let data0 = data.match;
if(typeof data0 === "string"){
if(func3(data0) > 500){
const err6 = {instancePath:instancePath+"/match",schemaPath:"#/properties/match/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema10.properties.match,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func3(data0) < 1){
const err7 = {instancePath:instancePath+"/match",schemaPath:"#/properties/match/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema10.properties.match,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/match",schemaPath:"#/properties/match/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema10.properties.match.type,parentSchema:schema10.properties.match,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.id !== undefined){
let data1 = data.id;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err9 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema10.properties.id.type,parentSchema:schema10.properties.id,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 2147483647 || isNaN(data1)){
const err10 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},message:"must be <= 2147483647",schema:2147483647,parentSchema:schema10.properties.id,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data1 < 1 || isNaN(data1)){
const err11 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema10.properties.id,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data.serial !== undefined){
let data2 = data.serial;
if(typeof data2 === "string"){
if(func3(data2) > 100){
const err12 = {instancePath:instancePath+"/serial",schemaPath:"#/properties/serial/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema10.properties.serial,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(func3(data2) < 1){
const err13 = {instancePath:instancePath+"/serial",schemaPath:"#/properties/serial/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema10.properties.serial,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/serial",schemaPath:"#/properties/serial/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema10.properties.serial.type,parentSchema:schema10.properties.serial,data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.location !== undefined){
if(!(validate30(data.location, {instancePath:instancePath+"/location",parentData:data,parentDataProperty:"location",rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
if(data.slots !== undefined){
let data4 = data.slots;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
const _errs16 = errors;
if(typeof key1 === "string"){
if(!pattern3.test(key1)){
const err15 = {instancePath:instancePath+"/slots",schemaPath:"#/properties/slots/propertyNames/pattern",keyword:"pattern",params:{pattern: "^(([0-3]|6)/[0-3]|(12[89]|13[0-5])/0|255/[01])$"},message:"must match pattern \""+"^(([0-3]|6)/[0-3]|(12[89]|13[0-5])/0|255/[01])$"+"\"",schema:"^(([0-3]|6)/[0-3]|(12[89]|13[0-5])/0|255/[01])$",parentSchema:schema10.properties.slots.propertyNames,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
var valid3 = _errs16 === errors;
if(!valid3){
const err16 = {instancePath:instancePath+"/slots",schemaPath:"#/properties/slots/propertyNames",keyword:"propertyNames",params:{propertyName: key1},message:"property name must be valid",schema:schema10.properties.slots.propertyNames,parentSchema:schema10.properties.slots,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
for(const key2 in data4){
if(!(validate30(data4[key2], {instancePath:instancePath+"/slots/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data4,parentDataProperty:key2,rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
}
else {
const err17 = {instancePath:instancePath+"/slots",schemaPath:"#/properties/slots/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema10.properties.slots.type,parentSchema:schema10.properties.slots,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema10.type,parentSchema:schema10,data};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
validate36.errors = vErrors;
return errors === 0;
}

const schema11 = {"description":"How prints become parts and stock.","type":"object","additionalProperties":false,"properties":{"key_fields":{"description":"What makes two prints the same part: the first of these that is not empty. `plate` adds the plate number to the key of multi-plate files.","type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","enum":["content_hash","filename","print_name","name","plate"]},"default":["content_hash","filename","print_name","name"]},"ipn_prefix":{"description":"Begins the IPN of every part that is created.","type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9_.-]{0,30}$","default":"BMB","errorMessage":"must start with a letter or digit and hold at most 31 letters, digits, dots, dashes and underscores"},"statuses":{"description":"Runs with these statuses count as produced.","type":"array","items":{"type":"string","enum":["completed","failed","aborted","cancelled","stopped","skipped"]},"minItems":1,"uniqueItems":true,"default":["completed"]},"since":{"description":"Prints that ended before are left alone. A moment such as `2026-11-20T00:00:00Z`, or a date, which means its midnight in UTC. Default: the whole history.","type":"string","examples":["2026-11-20T00:00:00Z"],"errorMessage":"must be a moment such as 2026-11-20T00:00:00Z"},"adopt":{"description":"How stock of an earlier tool is recognised: `proof` wants part and date to fit, `batch` accepts the batch code alone.","enum":["proof","batch"],"default":"proof"},"quantity":{"description":"Pieces per print: `archive` takes Bambuddy's number, a number is used for every print.","type":["string","integer"],"pattern":"^archive$","minimum":1,"maximum":1000000000,"default":"archive","errorMessage":"must be archive or a whole number from 1","examples":["archive",1]},"status":{"description":"InvenTree's stock status code of new items; 10 is OK.","type":"integer","minimum":1,"maximum":2147483647,"default":10},"image":{"description":"Upload the thumbnail as the part's picture.","enum":[true,false,"on","off"],"default":true,"errorMessage":"must be on or off"},"link_back":{"description":"Write the part's address into the archive's external link.","enum":[true,false,"on","off"],"default":true,"errorMessage":"must be on or off"},"parameters":{"description":"Part parameters to write: the template's name and what goes into it. Templates that do not exist are named in the plan and left alone.","type":"object","propertyNames":{"minLength":1,"maxLength":100},"additionalProperties":{"enum":["filament_grams","print_seconds","filament_grams_per_piece","print_seconds_per_piece"]},"default":{"Weight":"filament_grams","PrintTime":"print_seconds"}},"rules":{"description":"Exceptions. The first rule that matches a print is used, the others are not looked at.","type":"array","default":[],"items":{"$ref":"#/definitions/rule"}}}};
const pattern4 = new RegExp("^[A-Za-z0-9][A-Za-z0-9_.-]{0,30}$", "u");
const pattern5 = new RegExp("^archive$", "u");
const schema12 = {"description":"One exception: which prints, and what is different for them.","type":"object","additionalProperties":false,"required":["when"],"minProperties":1,"properties":{"when":{"description":"Which prints. Several matchers in one entry must all match; a list of entries matches if one does.","if":{"type":"array"},"then":{"minItems":1,"items":{"$ref":"#/definitions/condition"}},"else":{"$ref":"#/definitions/condition"}},"category":{"description":"Category of a part that is created.","allOf":[{"$ref":"#/definitions/place"}]},"location":{"description":"Where the pieces are booked.","allOf":[{"$ref":"#/definitions/place"}]},"part":{"description":"The part these prints are: its IPN or its number. It must exist and is never created.","type":["string","integer","object"],"minLength":1,"maxLength":100,"minimum":1,"maximum":2147483647,"additionalProperties":false,"minProperties":1,"maxProperties":1,"errorMessage":"must be an IPN, a part number, { ipn: … } or { pk: … }","properties":{"ipn":{"description":"The part's IPN.","type":"string","minLength":1,"maxLength":100},"pk":{"description":"The part's number.","type":"integer","minimum":1,"maximum":2147483647}}},"quantity":{"description":"Pieces per print.","type":"integer","minimum":1,"maximum":1000000000,"errorMessage":"must be a whole number from 1"},"status":{"description":"InvenTree's stock status code.","type":"integer","minimum":1,"maximum":2147483647},"skip":{"description":"These prints are not booked at all. Excludes every other setting of the rule.","const":true,"errorMessage":"can only be true"}}};
const schema13 = {"description":"Matchers; all that are written must match.","type":"object","additionalProperties":false,"minProperties":1,"errorMessage":"must name at least one of filename, print_name, project, printer, content_hash, tag, archive","properties":{"filename":{"description":"The archive's file name. `*` stands for any text, `?` for one character; case does not matter.","type":"string","minLength":1,"maxLength":500,"examples":["bracket_v*.3mf"]},"print_name":{"description":"The print's name. `*` stands for any text, `?` for one character; case does not matter.","type":"string","minLength":1,"maxLength":500,"examples":["Bracket*"]},"project":{"description":"The name of the archive's project in Bambuddy. `*` stands for any text, `?` for one character; case does not matter.","type":"string","minLength":1,"maxLength":500,"examples":["Customer *"]},"printer":{"description":"The printer's name in Bambuddy. `*` stands for any text, `?` for one character; case does not matter.","type":"string","minLength":1,"maxLength":500,"examples":["B1*"]},"content_hash":{"description":"The file's SHA-256. `*` stands for any text, `?` for one character; case does not matter.","type":"string","minLength":1,"maxLength":500,"examples":["3f7a*"]},"tag":{"description":"One of the archive's tags. `*` stands for any text, `?` for one character; case does not matter.","type":"string","minLength":1,"maxLength":500,"examples":["sample"]},"archive":{"description":"The archive's number in Bambuddy.","type":"integer","minimum":1,"maximum":2147483647}}};

function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "filename") || (key0 === "print_name")) || (key0 === "project")) || (key0 === "printer")) || (key0 === "content_hash")) || (key0 === "tag")) || (key0 === "archive"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.filename !== undefined){
let data0 = data.filename;
if(typeof data0 === "string"){
if(func3(data0) > 500){
const err2 = {instancePath:instancePath+"/filename",schemaPath:"#/properties/filename/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema13.properties.filename,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(func3(data0) < 1){
const err3 = {instancePath:instancePath+"/filename",schemaPath:"#/properties/filename/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema13.properties.filename,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/filename",schemaPath:"#/properties/filename/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.filename.type,parentSchema:schema13.properties.filename,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.print_name !== undefined){
let data1 = data.print_name;
if(typeof data1 === "string"){
if(func3(data1) > 500){
const err5 = {instancePath:instancePath+"/print_name",schemaPath:"#/properties/print_name/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema13.properties.print_name,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(func3(data1) < 1){
const err6 = {instancePath:instancePath+"/print_name",schemaPath:"#/properties/print_name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema13.properties.print_name,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/print_name",schemaPath:"#/properties/print_name/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.print_name.type,parentSchema:schema13.properties.print_name,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.project !== undefined){
let data2 = data.project;
if(typeof data2 === "string"){
if(func3(data2) > 500){
const err8 = {instancePath:instancePath+"/project",schemaPath:"#/properties/project/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema13.properties.project,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(func3(data2) < 1){
const err9 = {instancePath:instancePath+"/project",schemaPath:"#/properties/project/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema13.properties.project,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/project",schemaPath:"#/properties/project/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.project.type,parentSchema:schema13.properties.project,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.printer !== undefined){
let data3 = data.printer;
if(typeof data3 === "string"){
if(func3(data3) > 500){
const err11 = {instancePath:instancePath+"/printer",schemaPath:"#/properties/printer/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema13.properties.printer,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(func3(data3) < 1){
const err12 = {instancePath:instancePath+"/printer",schemaPath:"#/properties/printer/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema13.properties.printer,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/printer",schemaPath:"#/properties/printer/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.printer.type,parentSchema:schema13.properties.printer,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.content_hash !== undefined){
let data4 = data.content_hash;
if(typeof data4 === "string"){
if(func3(data4) > 500){
const err14 = {instancePath:instancePath+"/content_hash",schemaPath:"#/properties/content_hash/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema13.properties.content_hash,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(func3(data4) < 1){
const err15 = {instancePath:instancePath+"/content_hash",schemaPath:"#/properties/content_hash/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema13.properties.content_hash,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/content_hash",schemaPath:"#/properties/content_hash/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.content_hash.type,parentSchema:schema13.properties.content_hash,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.tag !== undefined){
let data5 = data.tag;
if(typeof data5 === "string"){
if(func3(data5) > 500){
const err17 = {instancePath:instancePath+"/tag",schemaPath:"#/properties/tag/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema13.properties.tag,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(func3(data5) < 1){
const err18 = {instancePath:instancePath+"/tag",schemaPath:"#/properties/tag/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema13.properties.tag,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/tag",schemaPath:"#/properties/tag/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema13.properties.tag.type,parentSchema:schema13.properties.tag,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.archive !== undefined){
let data6 = data.archive;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err20 = {instancePath:instancePath+"/archive",schemaPath:"#/properties/archive/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema13.properties.archive.type,parentSchema:schema13.properties.archive,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 2147483647 || isNaN(data6)){
const err21 = {instancePath:instancePath+"/archive",schemaPath:"#/properties/archive/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},message:"must be <= 2147483647",schema:2147483647,parentSchema:schema13.properties.archive,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data6 < 1 || isNaN(data6)){
const err22 = {instancePath:instancePath+"/archive",schemaPath:"#/properties/archive/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema13.properties.archive,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema13.type,parentSchema:schema13,data};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate42.errors = vErrors;
return errors === 0;
}


function validate41(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.when === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "when"},message:"must have required property '"+"when"+"'",schema:schema12.required,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "when") || (key0 === "category")) || (key0 === "location")) || (key0 === "part")) || (key0 === "quantity")) || (key0 === "status")) || (key0 === "skip"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.when !== undefined){
let data0 = data.when;
const _errs3 = errors;
let valid1 = true;
const _errs4 = errors;
if(!(Array.isArray(data0))){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid0 = _errs4 === errors;
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs6 = errors;
if(Array.isArray(data0)){
if(data0.length < 1){
const err4 = {instancePath:instancePath+"/when",schemaPath:"#/properties/when/then/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema12.properties.when.then,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate42(data0[i0], {instancePath:instancePath+"/when/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
}
}
var _valid0 = _errs6 === errors;
valid1 = _valid0;
ifClause0 = "then";
}
else {
const _errs8 = errors;
if(!(validate42(data0, {instancePath:instancePath+"/when",parentData:data,parentDataProperty:"when",rootData}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
var _valid0 = _errs8 === errors;
valid1 = _valid0;
ifClause0 = "else";
}
if(!valid1){
const err5 = {instancePath:instancePath+"/when",schemaPath:"#/properties/when/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema12.properties.when.if,parentSchema:schema12.properties.when,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.category !== undefined){
if(!(validate30(data.category, {instancePath:instancePath+"/category",parentData:data,parentDataProperty:"category",rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
if(data.location !== undefined){
if(!(validate30(data.location, {instancePath:instancePath+"/location",parentData:data,parentDataProperty:"location",rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
if(data.part !== undefined){
let data4 = data.part;
if(((typeof data4 !== "string") && (!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4))))) && (!(data4 && typeof data4 == "object" && !Array.isArray(data4)))){
const err6 = {instancePath:instancePath+"/part",schemaPath:"#/properties/part/type",keyword:"type",params:{type: schema12.properties.part.type},message:"must be string,integer,object",schema:schema12.properties.part.type,parentSchema:schema12.properties.part,data:data4};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 2147483647 || isNaN(data4)){
const err7 = {instancePath:instancePath+"/part",schemaPath:"#/properties/part/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},message:"must be <= 2147483647",schema:2147483647,parentSchema:schema12.properties.part,data:data4};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data4 < 1 || isNaN(data4)){
const err8 = {instancePath:instancePath+"/part",schemaPath:"#/properties/part/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema12.properties.part,data:data4};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(typeof data4 === "string"){
if(func3(data4) > 100){
const err9 = {instancePath:instancePath+"/part",schemaPath:"#/properties/part/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema12.properties.part,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(func3(data4) < 1){
const err10 = {instancePath:instancePath+"/part",schemaPath:"#/properties/part/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema12.properties.part,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(Object.keys(data4).length > 1){
const err11 = {instancePath:instancePath+"/part",schemaPath:"#/properties/part/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties",schema:1,parentSchema:schema12.properties.part,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(Object.keys(data4).length < 1){
const err12 = {instancePath:instancePath+"/part",schemaPath:"#/properties/part/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties",schema:1,parentSchema:schema12.properties.part,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
for(const key1 in data4){
if(!((key1 === "ipn") || (key1 === "pk"))){
const err13 = {instancePath:instancePath+"/part",schemaPath:"#/properties/part/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema12.properties.part,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data4.ipn !== undefined){
let data5 = data4.ipn;
if(typeof data5 === "string"){
if(func3(data5) > 100){
const err14 = {instancePath:instancePath+"/part/ipn",schemaPath:"#/properties/part/properties/ipn/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema12.properties.part.properties.ipn,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(func3(data5) < 1){
const err15 = {instancePath:instancePath+"/part/ipn",schemaPath:"#/properties/part/properties/ipn/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema12.properties.part.properties.ipn,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/part/ipn",schemaPath:"#/properties/part/properties/ipn/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema12.properties.part.properties.ipn.type,parentSchema:schema12.properties.part.properties.ipn,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data4.pk !== undefined){
let data6 = data4.pk;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err17 = {instancePath:instancePath+"/part/pk",schemaPath:"#/properties/part/properties/pk/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema12.properties.part.properties.pk.type,parentSchema:schema12.properties.part.properties.pk,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 2147483647 || isNaN(data6)){
const err18 = {instancePath:instancePath+"/part/pk",schemaPath:"#/properties/part/properties/pk/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},message:"must be <= 2147483647",schema:2147483647,parentSchema:schema12.properties.part.properties.pk,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data6 < 1 || isNaN(data6)){
const err19 = {instancePath:instancePath+"/part/pk",schemaPath:"#/properties/part/properties/pk/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema12.properties.part.properties.pk,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
}
}
if(data.quantity !== undefined){
let data7 = data.quantity;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err20 = {instancePath:instancePath+"/quantity",schemaPath:"#/properties/quantity/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema12.properties.quantity.type,parentSchema:schema12.properties.quantity,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 1000000000 || isNaN(data7)){
const err21 = {instancePath:instancePath+"/quantity",schemaPath:"#/properties/quantity/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema12.properties.quantity,data:data7};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err22 = {instancePath:instancePath+"/quantity",schemaPath:"#/properties/quantity/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema12.properties.quantity,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
if(data.status !== undefined){
let data8 = data.status;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err23 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema12.properties.status.type,parentSchema:schema12.properties.status,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 2147483647 || isNaN(data8)){
const err24 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},message:"must be <= 2147483647",schema:2147483647,parentSchema:schema12.properties.status,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data8 < 1 || isNaN(data8)){
const err25 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema12.properties.status,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
if(data.skip !== undefined){
let data9 = data.skip;
if(true !== data9){
const err26 = {instancePath:instancePath+"/skip",schemaPath:"#/properties/skip/const",keyword:"const",params:{allowedValue: true},message:"must be equal to constant",schema:true,parentSchema:schema12.properties.skip,data:data9};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema12.type,parentSchema:schema12,data};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
validate41.errors = vErrors;
return errors === 0;
}


function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema11.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.key_fields !== undefined){
let data0 = data.key_fields;
if(Array.isArray(data0)){
if(data0.length < 1){
const err1 = {instancePath:instancePath+"/key_fields",schemaPath:"#/properties/key_fields/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema11.properties.key_fields,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 !== "string"){
const err2 = {instancePath:instancePath+"/key_fields/" + i0,schemaPath:"#/properties/key_fields/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.key_fields.items.type,parentSchema:schema11.properties.key_fields.items,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!(((((data1 === "content_hash") || (data1 === "filename")) || (data1 === "print_name")) || (data1 === "name")) || (data1 === "plate"))){
const err3 = {instancePath:instancePath+"/key_fields/" + i0,schemaPath:"#/properties/key_fields/items/enum",keyword:"enum",params:{allowedValues: schema11.properties.key_fields.items.enum},message:"must be equal to one of the allowed values",schema:schema11.properties.key_fields.items.enum,parentSchema:schema11.properties.key_fields.items,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
let i1 = data0.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data0[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err4 = {instancePath:instancePath+"/key_fields",schemaPath:"#/properties/key_fields/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema11.properties.key_fields,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err5 = {instancePath:instancePath+"/key_fields",schemaPath:"#/properties/key_fields/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.key_fields.type,parentSchema:schema11.properties.key_fields,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.ipn_prefix !== undefined){
let data2 = data.ipn_prefix;
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
const err6 = {instancePath:instancePath+"/ipn_prefix",schemaPath:"#/properties/ipn_prefix/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9_.-]{0,30}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9_.-]{0,30}$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9_.-]{0,30}$",parentSchema:schema11.properties.ipn_prefix,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/ipn_prefix",schemaPath:"#/properties/ipn_prefix/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.ipn_prefix.type,parentSchema:schema11.properties.ipn_prefix,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.statuses !== undefined){
let data3 = data.statuses;
if(Array.isArray(data3)){
if(data3.length < 1){
const err8 = {instancePath:instancePath+"/statuses",schemaPath:"#/properties/statuses/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema11.properties.statuses,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len1 = data3.length;
for(let i2=0; i2<len1; i2++){
let data4 = data3[i2];
if(typeof data4 !== "string"){
const err9 = {instancePath:instancePath+"/statuses/" + i2,schemaPath:"#/properties/statuses/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.statuses.items.type,parentSchema:schema11.properties.statuses.items,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!((((((data4 === "completed") || (data4 === "failed")) || (data4 === "aborted")) || (data4 === "cancelled")) || (data4 === "stopped")) || (data4 === "skipped"))){
const err10 = {instancePath:instancePath+"/statuses/" + i2,schemaPath:"#/properties/statuses/items/enum",keyword:"enum",params:{allowedValues: schema11.properties.statuses.items.enum},message:"must be equal to one of the allowed values",schema:schema11.properties.statuses.items.enum,parentSchema:schema11.properties.statuses.items,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
let i3 = data3.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data3[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err11 = {instancePath:instancePath+"/statuses",schemaPath:"#/properties/statuses/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i3+" are identical)",schema:true,parentSchema:schema11.properties.statuses,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err12 = {instancePath:instancePath+"/statuses",schemaPath:"#/properties/statuses/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.statuses.type,parentSchema:schema11.properties.statuses,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.since !== undefined){
let data5 = data.since;
if(typeof data5 !== "string"){
const err13 = {instancePath:instancePath+"/since",schemaPath:"#/properties/since/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema11.properties.since.type,parentSchema:schema11.properties.since,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.adopt !== undefined){
let data6 = data.adopt;
if(!((data6 === "proof") || (data6 === "batch"))){
const err14 = {instancePath:instancePath+"/adopt",schemaPath:"#/properties/adopt/enum",keyword:"enum",params:{allowedValues: schema11.properties.adopt.enum},message:"must be equal to one of the allowed values",schema:schema11.properties.adopt.enum,parentSchema:schema11.properties.adopt,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.quantity !== undefined){
let data7 = data.quantity;
if((typeof data7 !== "string") && (!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7))))){
const err15 = {instancePath:instancePath+"/quantity",schemaPath:"#/properties/quantity/type",keyword:"type",params:{type: schema11.properties.quantity.type},message:"must be string,integer",schema:schema11.properties.quantity.type,parentSchema:schema11.properties.quantity,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 1000000000 || isNaN(data7)){
const err16 = {instancePath:instancePath+"/quantity",schemaPath:"#/properties/quantity/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema11.properties.quantity,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err17 = {instancePath:instancePath+"/quantity",schemaPath:"#/properties/quantity/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema11.properties.quantity,data:data7};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(typeof data7 === "string"){
if(!pattern5.test(data7)){
const err18 = {instancePath:instancePath+"/quantity",schemaPath:"#/properties/quantity/pattern",keyword:"pattern",params:{pattern: "^archive$"},message:"must match pattern \""+"^archive$"+"\"",schema:"^archive$",parentSchema:schema11.properties.quantity,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
if(data.status !== undefined){
let data8 = data.status;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err19 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema11.properties.status.type,parentSchema:schema11.properties.status,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 2147483647 || isNaN(data8)){
const err20 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},message:"must be <= 2147483647",schema:2147483647,parentSchema:schema11.properties.status,data:data8};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data8 < 1 || isNaN(data8)){
const err21 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema11.properties.status,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
if(data.image !== undefined){
let data9 = data.image;
if(!((((data9 === true) || (data9 === false)) || (data9 === "on")) || (data9 === "off"))){
const err22 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/enum",keyword:"enum",params:{allowedValues: schema11.properties.image.enum},message:"must be equal to one of the allowed values",schema:schema11.properties.image.enum,parentSchema:schema11.properties.image,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.link_back !== undefined){
let data10 = data.link_back;
if(!((((data10 === true) || (data10 === false)) || (data10 === "on")) || (data10 === "off"))){
const err23 = {instancePath:instancePath+"/link_back",schemaPath:"#/properties/link_back/enum",keyword:"enum",params:{allowedValues: schema11.properties.link_back.enum},message:"must be equal to one of the allowed values",schema:schema11.properties.link_back.enum,parentSchema:schema11.properties.link_back,data:data10};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.parameters !== undefined){
let data11 = data.parameters;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
for(const key1 in data11){
const _errs28 = errors;
if(typeof key1 === "string"){
if(func3(key1) > 100){
const err24 = {instancePath:instancePath+"/parameters",schemaPath:"#/properties/parameters/propertyNames/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema11.properties.parameters.propertyNames,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(func3(key1) < 1){
const err25 = {instancePath:instancePath+"/parameters",schemaPath:"#/properties/parameters/propertyNames/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema11.properties.parameters.propertyNames,data:key1,propertyName:key1};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
var valid7 = _errs28 === errors;
if(!valid7){
const err26 = {instancePath:instancePath+"/parameters",schemaPath:"#/properties/parameters/propertyNames",keyword:"propertyNames",params:{propertyName: key1},message:"property name must be valid",schema:schema11.properties.parameters.propertyNames,parentSchema:schema11.properties.parameters,data:data11};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
for(const key2 in data11){
let data12 = data11[key2];
if(!((((data12 === "filament_grams") || (data12 === "print_seconds")) || (data12 === "filament_grams_per_piece")) || (data12 === "print_seconds_per_piece"))){
const err27 = {instancePath:instancePath+"/parameters/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/parameters/additionalProperties/enum",keyword:"enum",params:{allowedValues: schema11.properties.parameters.additionalProperties.enum},message:"must be equal to one of the allowed values",schema:schema11.properties.parameters.additionalProperties.enum,parentSchema:schema11.properties.parameters.additionalProperties,data:data12};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/parameters",schemaPath:"#/properties/parameters/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.properties.parameters.type,parentSchema:schema11.properties.parameters,data:data11};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.rules !== undefined){
let data13 = data.rules;
if(Array.isArray(data13)){
const len2 = data13.length;
for(let i4=0; i4<len2; i4++){
if(!(validate41(data13[i4], {instancePath:instancePath+"/rules/" + i4,parentData:data13,parentDataProperty:i4,rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
}
else {
const err29 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema11.properties.rules.type,parentSchema:schema11.properties.rules,data:data13};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema11.type,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
validate40.errors = vErrors;
return errors === 0;
}

const schema14 = {"description":"How filament spools are kept true on both sides. InvenTree is the record; a spool is a stock item under `categories.filament`.","type":"object","additionalProperties":false,"properties":{"identity":{"description":"How a stock item's batch code is found again in Bambuddy.","type":"object","additionalProperties":false,"properties":{"match":{"description":"Fields of a Bambuddy spool that may carry the batch code, in the order they are tried.","type":"array","minItems":1,"uniqueItems":true,"items":{"type":"string","enum":["note","tag_uid","tray_uuid"]},"default":["note","tag_uid","tray_uuid"]},"write":{"description":"The field that carries it on spools this tool creates; one of `match`. `tag_uid` makes Bambuddy duplicate spools with RFID. Default: the first of `match`.","enum":["note","tag_uid","tray_uuid"]},"pairs":{"description":"Explicit couples: batch code to the spool's number in Bambuddy.","type":"object","propertyNames":{"minLength":1,"maxLength":100},"additionalProperties":{"type":"integer","minimum":1,"maximum":2147483647},"default":{}}}},"catalogue":{"description":"Create and update Bambuddy's spools from InvenTree's filament stock: only the fields under `values`, only differences. Left out: off.","if":{"type":"object"},"then":{"description":"On, with settings.","type":"object","additionalProperties":false,"properties":{"archive_empty":{"description":"Archive a Bambuddy spool whose stock item is used up.","enum":[true,false,"on","off"],"default":false,"errorMessage":"must be on or off"},"values":{"description":"Where each field of a Bambuddy spool comes from: a parameter of the InvenTree part, its texts, or a constant; in a list the first that says something is used. Only differences are written. Where InvenTree says nothing, Bambuddy's value is left alone; `spools.defaults` fills a spool that is created and never overwrites. `off` leaves a field to Bambuddy. A field that is left out has its default.","type":"object","additionalProperties":false,"properties":{"material":{"description":"The material, as Bambu's printers call it: `PLA`, `PETG-CF`. At most 50 characters. It is never emptied: a new spool for which nothing says it gets `spools.defaults.material`.","default":[{"parameter":"Material"},{"word_in":["name","keywords"],"of":["PLA-AERO","PLA-CF","PLA-GF","PLA","PETG-CF","PETG-GF","PETG","PCTG","PET-CF","PET-GF","PET","ABS-CF","ABS-GF","PC-ABS","ABS","ASA-AERO","ASA-CF","ASA-GF","ASA","PA6-CF","PA6-GF","PA12-CF","PA12-GF","PAHT-CF","PAHT-GF","PA-CF","PA-GF","PA6","PA12","PA","PC-CF","PC-GF","PC-PBT","PC","PPA-CF","PPA-GF","PPA","PPS-CF","PPS-GF","PPS","TPU-AMS","TPU","TPE","PVA","PVB","BVOH","HIPS","PP-CF","PP-GF","PP","PE-CF","PE","EVA","PHA","POM","PMMA"]}],"if":{"type":"array"},"then":{"minItems":1,"maxItems":20,"items":{"$ref":"#/definitions/spool_text_50"},"errorMessage":"must name 1 to 20 sources; off leaves the field to Bambuddy"},"else":{"$ref":"#/definitions/spool_text_50"}},"subtype":{"description":"What kind of the material: `Basic`, `Silk`, `HF`. At most 50 characters.","default":{"parameter":"Subtype"},"if":{"type":"array"},"then":{"minItems":1,"maxItems":20,"items":{"$ref":"#/definitions/spool_text_50"},"errorMessage":"must name 1 to 20 sources; off leaves the field to Bambuddy"},"else":{"$ref":"#/definitions/spool_text_50"}},"brand":{"description":"Who made it, at most 100 characters.","default":{"parameter":"Brand"},"if":{"type":"array"},"then":{"minItems":1,"maxItems":20,"items":{"$ref":"#/definitions/spool_text_100"},"errorMessage":"must name 1 to 20 sources; off leaves the field to Bambuddy"},"else":{"$ref":"#/definitions/spool_text_100"}},"color_name":{"description":"The colour's name, at most 100 characters.","default":{"parameter":"Color"},"if":{"type":"array"},"then":{"minItems":1,"maxItems":20,"items":{"$ref":"#/definitions/spool_text_100"},"errorMessage":"must name 1 to 20 sources; off leaves the field to Bambuddy"},"else":{"$ref":"#/definitions/spool_text_100"}},"rgba":{"description":"The colour's code: six or eight hex digits, with or without `#`; six mean an opaque colour. In YAML it needs quotes: `\"FF6A13\"`.","default":{"parameter":"Color hex"},"if":{"type":"array"},"then":{"minItems":1,"maxItems":20,"items":{"$ref":"#/definitions/spool_rgba"},"errorMessage":"must name 1 to 20 sources; off leaves the field to Bambuddy"},"else":{"$ref":"#/definitions/spool_rgba"}},"label_weight":{"description":"Grams of filament on a full spool, whole and from 1. A new spool for which nothing says it gets `spools.defaults.label_weight`.","default":{"parameter":"Net weight"},"if":{"type":"array"},"then":{"minItems":1,"maxItems":20,"items":{"$ref":"#/definitions/spool_label_weight"},"errorMessage":"must name 1 to 20 sources; off leaves the field to Bambuddy"},"else":{"$ref":"#/definitions/spool_label_weight"}},"core_weight":{"description":"Grams of the empty spool, whole. A new spool for which nothing says it gets `spools.defaults.core_weight`.","default":{"parameter":"Spool weight"},"if":{"type":"array"},"then":{"minItems":1,"maxItems":20,"items":{"$ref":"#/definitions/spool_core_weight"},"errorMessage":"must name 1 to 20 sources; off leaves the field to Bambuddy"},"else":{"$ref":"#/definitions/spool_core_weight"}},"cost_per_kg":{"description":"What a kilogram costs, in Bambuddy's currency.","default":{"parameter":"Cost per kg"},"if":{"type":"array"},"then":{"minItems":1,"maxItems":20,"items":{"$ref":"#/definitions/spool_cost"},"errorMessage":"must name 1 to 20 sources; off leaves the field to Bambuddy"},"else":{"$ref":"#/definitions/spool_cost"}},"note":{"description":"The note, at most 500 characters. The batch code that stands in a note is kept beside it.","default":false,"if":{"type":"array"},"then":{"minItems":1,"maxItems":20,"items":{"$ref":"#/definitions/spool_text_500"},"errorMessage":"must name 1 to 20 sources; off leaves the field to Bambuddy"},"else":{"$ref":"#/definitions/spool_text_500"}}}}}},"else":{"enum":[true,false,"on","off"],"errorMessage":"must be on, off, or a section such as { archive_empty: on, values: { brand: { parameter: Brand } } }"}},"location":{"description":"Keep stock locations and Bambuddy's slot assignments the same. Left out: off.","if":{"type":"object"},"then":{"description":"On, with one declared authority.","type":"object","additionalProperties":false,"required":["authority"],"properties":{"authority":{"description":"Who is right about where a spool is: `inventree` assigns spools by their location, `bambuddy` moves stock by its assignments, `merge` compares both with what was last applied.","enum":["inventree","bambuddy","merge","off"]},"unassign_missing":{"description":"With inventree or merge: remove an assignment whose spool left the printer's location.","enum":[true,false,"on","off"],"default":true,"errorMessage":"must be on or off"},"default_ams":{"description":"With inventree or merge: the AMS unit new assignments go to. 0 to 3, 6 for the A2L's AMS lite, 128 to 135 for an AMS-HT, 255 for the external spool.","default":0,"enum":[0,1,2,3,6,128,129,130,131,132,133,134,135,255],"errorMessage":"must be an AMS unit: 0 to 3, 6 (the A2L's AMS lite), 128 to 135 (AMS-HT), or 255 for the external spool, also where printers call it 254"},"start_tray":{"description":"With inventree or merge: the first tray of `default_ams` that is tried, 0 to 3. An AMS-HT has tray 0, the external spool 0 and 1.","default":0,"type":"integer","minimum":0,"maximum":3},"return_unassigned_to_storage":{"description":"With bambuddy or merge: a spool that is no longer assigned moves to `locations.filament_storage`.","enum":[true,false,"on","off"],"default":false,"errorMessage":"must be on or off"}}},"else":{"enum":[false,"off"],"errorMessage":"must be off, or a section that names its authority, such as { authority: inventree }"}},"usage":{"description":"Subtract the grams each print used. Left out: off.","if":{"type":"object"},"then":{"description":"On, from a declared moment.","type":"object","additionalProperties":false,"required":["since"],"properties":{"since":{"description":"The boundary: usage recorded before is already in your stock levels and is never subtracted. A moment such as `2026-11-20T00:00:00Z`, or a date, which means its midnight in UTC.","type":"string","examples":["2026-11-20T00:00:00Z"],"errorMessage":"must be a moment such as 2026-11-20T00:00:00Z"},"statuses":{"description":"Usage of runs with these statuses is subtracted. Failed and aborted prints used filament too.","type":"array","items":{"type":"string","enum":["completed","failed","aborted","cancelled","stopped","skipped"]},"minItems":1,"uniqueItems":true,"default":["completed","failed","aborted","cancelled"]},"hold_grams":{"description":"A single use above this is held for a person.","type":"number","exclusiveMinimum":0,"maximum":1000000000,"default":900},"before_count":{"description":"A use not newer than the spool's last stocktake may already be counted.","enum":["hold","skip","charge"],"default":"hold"},"without_run":{"description":"A use for which Bambuddy has no run.","enum":["charge","hold"],"default":"charge"},"corrections":{"description":"What happens when Bambuddy's records change after they were booked.","type":"object","additionalProperties":false,"properties":{"changed":{"description":"The grams of a booked use changed: book the difference, or only report it.","enum":["book","report"],"default":"book"},"missing":{"description":"A booked use is gone: give its grams back, or only report it.","enum":["book","report"],"default":"report"}}}}},"else":{"enum":[false,"off"],"errorMessage":"must be off, or a section that names its boundary, such as { since: 2026-11-20T00:00:00Z }"}},"unit":{"description":"The unit of filament parts that declare none. Left out: their usage is held.","enum":["g","kg","mg","oz","lb"]},"defaults":{"description":"What a spool gets that is created in Bambuddy and for which InvenTree says nothing. Never overwrites a value of a spool that exists.","type":"object","additionalProperties":false,"properties":{"material":{"description":"The material.","type":"string","minLength":1,"maxLength":50,"default":"PLA"},"label_weight":{"description":"Grams of filament on a full spool.","type":"integer","minimum":1,"maximum":100000,"default":1000},"core_weight":{"description":"Grams of the empty spool.","type":"integer","minimum":0,"maximum":100000,"default":250}}}}};
const schema15 = {"description":"`off`, a text that is the same for every spool, or a source.","if":{"type":"object"},"then":{"$ref":"#/definitions/spool_source"},"else":{"allOf":[{"type":["string","boolean"],"not":{"enum":[true,"on"]},"errorMessage":"must be off, a text (a number in quotes), { parameter: NAME }, { from: description } or { word_in: name, of: [...] }"},{"maxLength":50},{"pattern":"\\S","errorMessage":"must not be empty"}]}};
const schema16 = {"description":"One source: a parameter of the part, one of its texts, or a word that stands in one of them.","type":"object","additionalProperties":false,"oneOf":[{"required":["parameter"]},{"required":["from"]},{"required":["word_in","of"]}],"properties":{"parameter":{"description":"A parameter of the part, by the name of its template in InvenTree.","type":"string","minLength":1,"maxLength":100,"pattern":"\\S","errorMessage":"must be the name of a parameter template, such as Material","examples":["Material"]},"from":{"description":"The whole text of the part: its name, description, keywords or IPN.","enum":["name","description","keywords","ipn"]},"word_in":{"description":"Where the words are looked for, in this order: the part's name, description, keywords or IPN.","if":{"type":"array"},"then":{"minItems":1,"uniqueItems":true,"items":{"type":"string","enum":["name","description","keywords","ipn"]}},"else":{"enum":["name","description","keywords","ipn"]}},"of":{"description":"The words to look for, whole words in any case. The first one listed that stands in one of the texts is the value, so `PLA-CF` goes before `PLA`.","type":"array","minItems":1,"maxItems":500,"uniqueItems":true,"items":{"type":"string","minLength":1,"maxLength":500,"pattern":"\\S"}}}};
const pattern6 = new RegExp("\\S", "u");

function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
const _errs1 = errors;
let valid0 = false;
let passing0 = null;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.parameter === undefined){
const err0 = {instancePath,schemaPath:"#/oneOf/0/required",keyword:"required",params:{missingProperty: "parameter"},message:"must have required property '"+"parameter"+"'",schema:schema16.oneOf[0].required,parentSchema:schema16.oneOf[0],data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
if(_valid0){
valid0 = true;
passing0 = 0;
}
const _errs3 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.from === undefined){
const err1 = {instancePath,schemaPath:"#/oneOf/1/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'",schema:schema16.oneOf[1].required,parentSchema:schema16.oneOf[1],data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid0 = true;
passing0 = 1;
}
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.word_in === undefined){
const err2 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "word_in"},message:"must have required property '"+"word_in"+"'",schema:schema16.oneOf[2].required,parentSchema:schema16.oneOf[2],data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.of === undefined){
const err3 = {instancePath,schemaPath:"#/oneOf/2/required",keyword:"required",params:{missingProperty: "of"},message:"must have required property '"+"of"+"'",schema:schema16.oneOf[2].required,parentSchema:schema16.oneOf[2],data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
if(_valid0 && valid0){
valid0 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid0 = true;
passing0 = 2;
}
}
}
if(!valid0){
const err4 = {instancePath,schemaPath:"#/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf",schema:schema16.oneOf,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "parameter") || (key0 === "from")) || (key0 === "word_in")) || (key0 === "of"))){
const err5 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.parameter !== undefined){
let data0 = data.parameter;
if(typeof data0 === "string"){
if(func3(data0) > 100){
const err6 = {instancePath:instancePath+"/parameter",schemaPath:"#/properties/parameter/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema16.properties.parameter,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(func3(data0) < 1){
const err7 = {instancePath:instancePath+"/parameter",schemaPath:"#/properties/parameter/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema16.properties.parameter,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!pattern6.test(data0)){
const err8 = {instancePath:instancePath+"/parameter",schemaPath:"#/properties/parameter/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema16.properties.parameter,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/parameter",schemaPath:"#/properties/parameter/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.parameter.type,parentSchema:schema16.properties.parameter,data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.from !== undefined){
let data1 = data.from;
if(!((((data1 === "name") || (data1 === "description")) || (data1 === "keywords")) || (data1 === "ipn"))){
const err10 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/enum",keyword:"enum",params:{allowedValues: schema16.properties.from.enum},message:"must be equal to one of the allowed values",schema:schema16.properties.from.enum,parentSchema:schema16.properties.from,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.word_in !== undefined){
let data2 = data.word_in;
const _errs11 = errors;
let valid2 = true;
const _errs12 = errors;
if(!(Array.isArray(data2))){
const err11 = {};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var _valid1 = _errs12 === errors;
errors = _errs11;
if(vErrors !== null){
if(_errs11){
vErrors.length = _errs11;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid1){
const _errs14 = errors;
if(Array.isArray(data2)){
if(data2.length < 1){
const err12 = {instancePath:instancePath+"/word_in",schemaPath:"#/properties/word_in/then/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema16.properties.word_in.then,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 !== "string"){
const err13 = {instancePath:instancePath+"/word_in/" + i0,schemaPath:"#/properties/word_in/then/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.word_in.then.items.type,parentSchema:schema16.properties.word_in.then.items,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!((((data3 === "name") || (data3 === "description")) || (data3 === "keywords")) || (data3 === "ipn"))){
const err14 = {instancePath:instancePath+"/word_in/" + i0,schemaPath:"#/properties/word_in/then/items/enum",keyword:"enum",params:{allowedValues: schema16.properties.word_in.then.items.enum},message:"must be equal to one of the allowed values",schema:schema16.properties.word_in.then.items.enum,parentSchema:schema16.properties.word_in.then.items,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
let i1 = data2.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data2[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err15 = {instancePath:instancePath+"/word_in",schemaPath:"#/properties/word_in/then/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema16.properties.word_in.then,data:data2};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
var _valid1 = _errs14 === errors;
valid2 = _valid1;
ifClause0 = "then";
}
else {
const _errs17 = errors;
if(!((((data2 === "name") || (data2 === "description")) || (data2 === "keywords")) || (data2 === "ipn"))){
const err16 = {instancePath:instancePath+"/word_in",schemaPath:"#/properties/word_in/else/enum",keyword:"enum",params:{allowedValues: schema16.properties.word_in.else.enum},message:"must be equal to one of the allowed values",schema:schema16.properties.word_in.else.enum,parentSchema:schema16.properties.word_in.else,data:data2};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var _valid1 = _errs17 === errors;
valid2 = _valid1;
ifClause0 = "else";
}
if(!valid2){
const err17 = {instancePath:instancePath+"/word_in",schemaPath:"#/properties/word_in/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema16.properties.word_in.if,parentSchema:schema16.properties.word_in,data:data2};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.of !== undefined){
let data4 = data.of;
if(Array.isArray(data4)){
if(data4.length > 500){
const err18 = {instancePath:instancePath+"/of",schemaPath:"#/properties/of/maxItems",keyword:"maxItems",params:{limit: 500},message:"must NOT have more than 500 items",schema:500,parentSchema:schema16.properties.of,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data4.length < 1){
const err19 = {instancePath:instancePath+"/of",schemaPath:"#/properties/of/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema16.properties.of,data:data4};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
const len1 = data4.length;
for(let i2=0; i2<len1; i2++){
let data5 = data4[i2];
if(typeof data5 === "string"){
if(func3(data5) > 500){
const err20 = {instancePath:instancePath+"/of/" + i2,schemaPath:"#/properties/of/items/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema16.properties.of.items,data:data5};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(func3(data5) < 1){
const err21 = {instancePath:instancePath+"/of/" + i2,schemaPath:"#/properties/of/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema16.properties.of.items,data:data5};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!pattern6.test(data5)){
const err22 = {instancePath:instancePath+"/of/" + i2,schemaPath:"#/properties/of/items/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema16.properties.of.items,data:data5};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/of/" + i2,schemaPath:"#/properties/of/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema16.properties.of.items.type,parentSchema:schema16.properties.of.items,data:data5};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
let i3 = data4.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data4[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err24 = {instancePath:instancePath+"/of",schemaPath:"#/properties/of/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i3+" are identical)",schema:true,parentSchema:schema16.properties.of,data:data4};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err25 = {instancePath:instancePath+"/of",schemaPath:"#/properties/of/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema16.properties.of.type,parentSchema:schema16.properties.of,data:data4};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema16.type,parentSchema:schema16,data};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
validate51.errors = vErrors;
return errors === 0;
}


function validate50(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
if(!(validate51(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
errors = vErrors.length;
}
var _valid0 = _errs3 === errors;
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs4 = errors;
if((typeof data !== "string") && (typeof data !== "boolean")){
const err1 = {instancePath,schemaPath:"#/else/allOf/0/type",keyword:"type",params:{type: schema15.else.allOf[0].type},message:"must be string,boolean",schema:schema15.else.allOf[0].type,parentSchema:schema15.else.allOf[0],data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const _errs7 = errors;
const _errs8 = errors;
if(!((data === true) || (data === "on"))){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var valid2 = _errs8 === errors;
if(valid2){
const err3 = {instancePath,schemaPath:"#/else/allOf/0/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema15.else.allOf[0].not,parentSchema:schema15.else.allOf[0],data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
errors = _errs7;
if(vErrors !== null){
if(_errs7){
vErrors.length = _errs7;
}
else {
vErrors = null;
}
}
}
if(typeof data === "string"){
if(func3(data) > 50){
const err4 = {instancePath,schemaPath:"#/else/allOf/1/maxLength",keyword:"maxLength",params:{limit: 50},message:"must NOT have more than 50 characters",schema:50,parentSchema:schema15.else.allOf[1],data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(typeof data === "string"){
if(!pattern6.test(data)){
const err5 = {instancePath,schemaPath:"#/else/allOf/2/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema15.else.allOf[2],data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
ifClause0 = "else";
}
if(!valid0){
const err6 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema15.if,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate50.errors = vErrors;
return errors === 0;
}

const schema17 = {"description":"`off`, a text that is the same for every spool, or a source.","if":{"type":"object"},"then":{"$ref":"#/definitions/spool_source"},"else":{"allOf":[{"type":["string","boolean"],"not":{"enum":[true,"on"]},"errorMessage":"must be off, a text (a number in quotes), { parameter: NAME }, { from: description } or { word_in: name, of: [...] }"},{"maxLength":100},{"pattern":"\\S","errorMessage":"must not be empty"}]}};

function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
if(!(validate51(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
errors = vErrors.length;
}
var _valid0 = _errs3 === errors;
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs4 = errors;
if((typeof data !== "string") && (typeof data !== "boolean")){
const err1 = {instancePath,schemaPath:"#/else/allOf/0/type",keyword:"type",params:{type: schema17.else.allOf[0].type},message:"must be string,boolean",schema:schema17.else.allOf[0].type,parentSchema:schema17.else.allOf[0],data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const _errs7 = errors;
const _errs8 = errors;
if(!((data === true) || (data === "on"))){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var valid2 = _errs8 === errors;
if(valid2){
const err3 = {instancePath,schemaPath:"#/else/allOf/0/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema17.else.allOf[0].not,parentSchema:schema17.else.allOf[0],data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
errors = _errs7;
if(vErrors !== null){
if(_errs7){
vErrors.length = _errs7;
}
else {
vErrors = null;
}
}
}
if(typeof data === "string"){
if(func3(data) > 100){
const err4 = {instancePath,schemaPath:"#/else/allOf/1/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema17.else.allOf[1],data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(typeof data === "string"){
if(!pattern6.test(data)){
const err5 = {instancePath,schemaPath:"#/else/allOf/2/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema17.else.allOf[2],data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
ifClause0 = "else";
}
if(!valid0){
const err6 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema17.if,parentSchema:schema17,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate57.errors = vErrors;
return errors === 0;
}

const schema18 = {"description":"`off`, a colour that is the same for every spool, or a source.","if":{"type":"object"},"then":{"$ref":"#/definitions/spool_source"},"else":{"type":["string","boolean"],"pattern":"^(off|#?([0-9A-Fa-f]{6}|[0-9A-Fa-f]{8}))$","not":{"enum":[true,"on"]},"errorMessage":"must be off, six or eight hex digits in quotes such as \"FF6A13\", or a source such as { parameter: Color hex }"}};
const pattern10 = new RegExp("^(off|#?([0-9A-Fa-f]{6}|[0-9A-Fa-f]{8}))$", "u");

function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
if(!(validate51(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
errors = vErrors.length;
}
var _valid0 = _errs3 === errors;
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs4 = errors;
if((typeof data !== "string") && (typeof data !== "boolean")){
const err1 = {instancePath,schemaPath:"#/else/type",keyword:"type",params:{type: schema18.else.type},message:"must be string,boolean",schema:schema18.else.type,parentSchema:schema18.else,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const _errs6 = errors;
const _errs7 = errors;
if(!((data === true) || (data === "on"))){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var valid1 = _errs7 === errors;
if(valid1){
const err3 = {instancePath,schemaPath:"#/else/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema18.else.not,parentSchema:schema18.else,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
}
if(typeof data === "string"){
if(!pattern10.test(data)){
const err4 = {instancePath,schemaPath:"#/else/pattern",keyword:"pattern",params:{pattern: "^(off|#?([0-9A-Fa-f]{6}|[0-9A-Fa-f]{8}))$"},message:"must match pattern \""+"^(off|#?([0-9A-Fa-f]{6}|[0-9A-Fa-f]{8}))$"+"\"",schema:"^(off|#?([0-9A-Fa-f]{6}|[0-9A-Fa-f]{8}))$",parentSchema:schema18.else,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
ifClause0 = "else";
}
if(!valid0){
const err5 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema18.if,parentSchema:schema18,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate63.errors = vErrors;
return errors === 0;
}

const schema19 = {"description":"`off`, a number that is the same for every spool, or a source.","if":{"type":"object"},"then":{"$ref":"#/definitions/spool_source"},"else":{"type":["integer","string","boolean"],"pattern":"^off$","minimum":1,"maximum":100000,"not":{"enum":[true,"on"]},"errorMessage":"must be off, whole grams from 1 to 100000, or a source such as { parameter: Net weight }"}};
const pattern11 = new RegExp("^off$", "u");

function validate67(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
if(!(validate51(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
errors = vErrors.length;
}
var _valid0 = _errs3 === errors;
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs4 = errors;
if(((!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))) && (typeof data !== "string")) && (typeof data !== "boolean")){
const err1 = {instancePath,schemaPath:"#/else/type",keyword:"type",params:{type: schema19.else.type},message:"must be integer,string,boolean",schema:schema19.else.type,parentSchema:schema19.else,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const _errs6 = errors;
const _errs7 = errors;
if(!((data === true) || (data === "on"))){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var valid1 = _errs7 === errors;
if(valid1){
const err3 = {instancePath,schemaPath:"#/else/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema19.else.not,parentSchema:schema19.else,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
}
if((typeof data == "number") && (isFinite(data))){
if(data > 100000 || isNaN(data)){
const err4 = {instancePath,schemaPath:"#/else/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},message:"must be <= 100000",schema:100000,parentSchema:schema19.else,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data < 1 || isNaN(data)){
const err5 = {instancePath,schemaPath:"#/else/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema19.else,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(typeof data === "string"){
if(!pattern11.test(data)){
const err6 = {instancePath,schemaPath:"#/else/pattern",keyword:"pattern",params:{pattern: "^off$"},message:"must match pattern \""+"^off$"+"\"",schema:"^off$",parentSchema:schema19.else,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
ifClause0 = "else";
}
if(!valid0){
const err7 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema19.if,parentSchema:schema19,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate67.errors = vErrors;
return errors === 0;
}

const schema20 = {"description":"`off`, a number that is the same for every spool, or a source.","if":{"type":"object"},"then":{"$ref":"#/definitions/spool_source"},"else":{"type":["integer","string","boolean"],"pattern":"^off$","minimum":0,"maximum":100000,"not":{"enum":[true,"on"]},"errorMessage":"must be off, whole grams from 0 to 100000, or a source such as { parameter: Spool weight }"}};

function validate71(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
if(!(validate51(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
errors = vErrors.length;
}
var _valid0 = _errs3 === errors;
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs4 = errors;
if(((!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))) && (typeof data !== "string")) && (typeof data !== "boolean")){
const err1 = {instancePath,schemaPath:"#/else/type",keyword:"type",params:{type: schema20.else.type},message:"must be integer,string,boolean",schema:schema20.else.type,parentSchema:schema20.else,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const _errs6 = errors;
const _errs7 = errors;
if(!((data === true) || (data === "on"))){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var valid1 = _errs7 === errors;
if(valid1){
const err3 = {instancePath,schemaPath:"#/else/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema20.else.not,parentSchema:schema20.else,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
}
if((typeof data == "number") && (isFinite(data))){
if(data > 100000 || isNaN(data)){
const err4 = {instancePath,schemaPath:"#/else/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},message:"must be <= 100000",schema:100000,parentSchema:schema20.else,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data < 0 || isNaN(data)){
const err5 = {instancePath,schemaPath:"#/else/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema20.else,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(typeof data === "string"){
if(!pattern11.test(data)){
const err6 = {instancePath,schemaPath:"#/else/pattern",keyword:"pattern",params:{pattern: "^off$"},message:"must match pattern \""+"^off$"+"\"",schema:"^off$",parentSchema:schema20.else,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
ifClause0 = "else";
}
if(!valid0){
const err7 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema20.if,parentSchema:schema20,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate71.errors = vErrors;
return errors === 0;
}

const schema21 = {"description":"`off`, a number that is the same for every spool, or a source.","if":{"type":"object"},"then":{"$ref":"#/definitions/spool_source"},"else":{"type":["number","string","boolean"],"pattern":"^off$","minimum":0,"maximum":1000000,"not":{"enum":[true,"on"]},"errorMessage":"must be off, an amount from 0 to 1000000, or a source such as { parameter: Cost per kg }"}};

function validate75(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
if(!(validate51(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
errors = vErrors.length;
}
var _valid0 = _errs3 === errors;
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs4 = errors;
if(((!((typeof data == "number") && (isFinite(data)))) && (typeof data !== "string")) && (typeof data !== "boolean")){
const err1 = {instancePath,schemaPath:"#/else/type",keyword:"type",params:{type: schema21.else.type},message:"must be number,string,boolean",schema:schema21.else.type,parentSchema:schema21.else,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const _errs6 = errors;
const _errs7 = errors;
if(!((data === true) || (data === "on"))){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var valid1 = _errs7 === errors;
if(valid1){
const err3 = {instancePath,schemaPath:"#/else/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema21.else.not,parentSchema:schema21.else,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
}
if((typeof data == "number") && (isFinite(data))){
if(data > 1000000 || isNaN(data)){
const err4 = {instancePath,schemaPath:"#/else/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000",schema:1000000,parentSchema:schema21.else,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data < 0 || isNaN(data)){
const err5 = {instancePath,schemaPath:"#/else/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema21.else,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(typeof data === "string"){
if(!pattern11.test(data)){
const err6 = {instancePath,schemaPath:"#/else/pattern",keyword:"pattern",params:{pattern: "^off$"},message:"must match pattern \""+"^off$"+"\"",schema:"^off$",parentSchema:schema21.else,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
ifClause0 = "else";
}
if(!valid0){
const err7 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema21.if,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate75.errors = vErrors;
return errors === 0;
}

const schema22 = {"description":"`off`, a text that is the same for every spool, or a source.","if":{"type":"object"},"then":{"$ref":"#/definitions/spool_source"},"else":{"allOf":[{"type":["string","boolean"],"not":{"enum":[true,"on"]},"errorMessage":"must be off, a text (a number in quotes), { parameter: NAME }, { from: description } or { word_in: name, of: [...] }"},{"maxLength":500},{"pattern":"\\S","errorMessage":"must not be empty"}]}};

function validate79(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
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
if(!(validate51(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
errors = vErrors.length;
}
var _valid0 = _errs3 === errors;
valid0 = _valid0;
ifClause0 = "then";
}
else {
const _errs4 = errors;
if((typeof data !== "string") && (typeof data !== "boolean")){
const err1 = {instancePath,schemaPath:"#/else/allOf/0/type",keyword:"type",params:{type: schema22.else.allOf[0].type},message:"must be string,boolean",schema:schema22.else.allOf[0].type,parentSchema:schema22.else.allOf[0],data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const _errs7 = errors;
const _errs8 = errors;
if(!((data === true) || (data === "on"))){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var valid2 = _errs8 === errors;
if(valid2){
const err3 = {instancePath,schemaPath:"#/else/allOf/0/not",keyword:"not",params:{},message:"must NOT be valid",schema:schema22.else.allOf[0].not,parentSchema:schema22.else.allOf[0],data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
errors = _errs7;
if(vErrors !== null){
if(_errs7){
vErrors.length = _errs7;
}
else {
vErrors = null;
}
}
}
if(typeof data === "string"){
if(func3(data) > 500){
const err4 = {instancePath,schemaPath:"#/else/allOf/1/maxLength",keyword:"maxLength",params:{limit: 500},message:"must NOT have more than 500 characters",schema:500,parentSchema:schema22.else.allOf[1],data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(typeof data === "string"){
if(!pattern6.test(data)){
const err5 = {instancePath,schemaPath:"#/else/allOf/2/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\"",schema:"\\S",parentSchema:schema22.else.allOf[2],data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
ifClause0 = "else";
}
if(!valid0){
const err6 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema22.if,parentSchema:schema22,data};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate79.errors = vErrors;
return errors === 0;
}


function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "identity") || (key0 === "catalogue")) || (key0 === "location")) || (key0 === "usage")) || (key0 === "unit")) || (key0 === "defaults"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema14,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.identity !== undefined){
let data0 = data.identity;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
if(!(((key1 === "match") || (key1 === "write")) || (key1 === "pairs"))){
const err1 = {instancePath:instancePath+"/identity",schemaPath:"#/properties/identity/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema14.properties.identity,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data0.match !== undefined){
let data1 = data0.match;
if(Array.isArray(data1)){
if(data1.length < 1){
const err2 = {instancePath:instancePath+"/identity/match",schemaPath:"#/properties/identity/properties/match/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema14.properties.identity.properties.match,data:data1};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(typeof data2 !== "string"){
const err3 = {instancePath:instancePath+"/identity/match/" + i0,schemaPath:"#/properties/identity/properties/match/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.properties.identity.properties.match.items.type,parentSchema:schema14.properties.identity.properties.match.items,data:data2};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!(((data2 === "note") || (data2 === "tag_uid")) || (data2 === "tray_uuid"))){
const err4 = {instancePath:instancePath+"/identity/match/" + i0,schemaPath:"#/properties/identity/properties/match/items/enum",keyword:"enum",params:{allowedValues: schema14.properties.identity.properties.match.items.enum},message:"must be equal to one of the allowed values",schema:schema14.properties.identity.properties.match.items.enum,parentSchema:schema14.properties.identity.properties.match.items,data:data2};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
let i1 = data1.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data1[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err5 = {instancePath:instancePath+"/identity/match",schemaPath:"#/properties/identity/properties/match/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema14.properties.identity.properties.match,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err6 = {instancePath:instancePath+"/identity/match",schemaPath:"#/properties/identity/properties/match/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema14.properties.identity.properties.match.type,parentSchema:schema14.properties.identity.properties.match,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data0.write !== undefined){
let data3 = data0.write;
if(!(((data3 === "note") || (data3 === "tag_uid")) || (data3 === "tray_uuid"))){
const err7 = {instancePath:instancePath+"/identity/write",schemaPath:"#/properties/identity/properties/write/enum",keyword:"enum",params:{allowedValues: schema14.properties.identity.properties.write.enum},message:"must be equal to one of the allowed values",schema:schema14.properties.identity.properties.write.enum,parentSchema:schema14.properties.identity.properties.write,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0.pairs !== undefined){
let data4 = data0.pairs;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key2 in data4){
const _errs12 = errors;
if(typeof key2 === "string"){
if(func3(key2) > 100){
const err8 = {instancePath:instancePath+"/identity/pairs",schemaPath:"#/properties/identity/properties/pairs/propertyNames/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters",schema:100,parentSchema:schema14.properties.identity.properties.pairs.propertyNames,data:key2,propertyName:key2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(func3(key2) < 1){
const err9 = {instancePath:instancePath+"/identity/pairs",schemaPath:"#/properties/identity/properties/pairs/propertyNames/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema14.properties.identity.properties.pairs.propertyNames,data:key2,propertyName:key2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
var valid5 = _errs12 === errors;
if(!valid5){
const err10 = {instancePath:instancePath+"/identity/pairs",schemaPath:"#/properties/identity/properties/pairs/propertyNames",keyword:"propertyNames",params:{propertyName: key2},message:"property name must be valid",schema:schema14.properties.identity.properties.pairs.propertyNames,parentSchema:schema14.properties.identity.properties.pairs,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
for(const key3 in data4){
let data5 = data4[key3];
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err11 = {instancePath:instancePath+"/identity/pairs/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/identity/properties/pairs/additionalProperties/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema14.properties.identity.properties.pairs.additionalProperties.type,parentSchema:schema14.properties.identity.properties.pairs.additionalProperties,data:data5};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 2147483647 || isNaN(data5)){
const err12 = {instancePath:instancePath+"/identity/pairs/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/identity/properties/pairs/additionalProperties/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},message:"must be <= 2147483647",schema:2147483647,parentSchema:schema14.properties.identity.properties.pairs.additionalProperties,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data5 < 1 || isNaN(data5)){
const err13 = {instancePath:instancePath+"/identity/pairs/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/identity/properties/pairs/additionalProperties/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema14.properties.identity.properties.pairs.additionalProperties,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
}
else {
const err14 = {instancePath:instancePath+"/identity/pairs",schemaPath:"#/properties/identity/properties/pairs/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema14.properties.identity.properties.pairs.type,parentSchema:schema14.properties.identity.properties.pairs,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath:instancePath+"/identity",schemaPath:"#/properties/identity/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema14.properties.identity.type,parentSchema:schema14.properties.identity,data:data0};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.catalogue !== undefined){
let data6 = data.catalogue;
const _errs17 = errors;
let valid7 = true;
const _errs18 = errors;
if(!(data6 && typeof data6 == "object" && !Array.isArray(data6))){
const err16 = {};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var _valid0 = _errs18 === errors;
errors = _errs17;
if(vErrors !== null){
if(_errs17){
vErrors.length = _errs17;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs20 = errors;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key4 in data6){
if(!((key4 === "archive_empty") || (key4 === "values"))){
const err17 = {instancePath:instancePath+"/catalogue",schemaPath:"#/properties/catalogue/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema14.properties.catalogue.then,data:data6};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data6.archive_empty !== undefined){
let data7 = data6.archive_empty;
if(!((((data7 === true) || (data7 === false)) || (data7 === "on")) || (data7 === "off"))){
const err18 = {instancePath:instancePath+"/catalogue/archive_empty",schemaPath:"#/properties/catalogue/then/properties/archive_empty/enum",keyword:"enum",params:{allowedValues: schema14.properties.catalogue.then.properties.archive_empty.enum},message:"must be equal to one of the allowed values",schema:schema14.properties.catalogue.then.properties.archive_empty.enum,parentSchema:schema14.properties.catalogue.then.properties.archive_empty,data:data7};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data6.values !== undefined){
let data8 = data6.values;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key5 in data8){
if(!(func2.call(schema14.properties.catalogue.then.properties.values.properties, key5))){
const err19 = {instancePath:instancePath+"/catalogue/values",schemaPath:"#/properties/catalogue/then/properties/values/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema14.properties.catalogue.then.properties.values,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data8.material !== undefined){
let data9 = data8.material;
const _errs29 = errors;
let valid10 = true;
const _errs30 = errors;
if(!(Array.isArray(data9))){
const err20 = {};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
var _valid1 = _errs30 === errors;
errors = _errs29;
if(vErrors !== null){
if(_errs29){
vErrors.length = _errs29;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid1){
const _errs32 = errors;
if(Array.isArray(data9)){
if(data9.length > 20){
const err21 = {instancePath:instancePath+"/catalogue/values/material",schemaPath:"#/properties/catalogue/then/properties/values/properties/material/then/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items",schema:20,parentSchema:schema14.properties.catalogue.then.properties.values.properties.material.then,data:data9};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data9.length < 1){
const err22 = {instancePath:instancePath+"/catalogue/values/material",schemaPath:"#/properties/catalogue/then/properties/values/properties/material/then/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema14.properties.catalogue.then.properties.values.properties.material.then,data:data9};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
const len1 = data9.length;
for(let i2=0; i2<len1; i2++){
if(!(validate50(data9[i2], {instancePath:instancePath+"/catalogue/values/material/" + i2,parentData:data9,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
}
var _valid1 = _errs32 === errors;
valid10 = _valid1;
ifClause1 = "then";
}
else {
const _errs35 = errors;
if(!(validate50(data9, {instancePath:instancePath+"/catalogue/values/material",parentData:data8,parentDataProperty:"material",rootData}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
var _valid1 = _errs35 === errors;
valid10 = _valid1;
ifClause1 = "else";
}
if(!valid10){
const err23 = {instancePath:instancePath+"/catalogue/values/material",schemaPath:"#/properties/catalogue/then/properties/values/properties/material/if",keyword:"if",params:{failingKeyword: ifClause1},message:"must match \""+ifClause1+"\" schema",schema:schema14.properties.catalogue.then.properties.values.properties.material.if,parentSchema:schema14.properties.catalogue.then.properties.values.properties.material,data:data9};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data8.subtype !== undefined){
let data11 = data8.subtype;
const _errs37 = errors;
let valid13 = true;
const _errs38 = errors;
if(!(Array.isArray(data11))){
const err24 = {};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
var _valid2 = _errs38 === errors;
errors = _errs37;
if(vErrors !== null){
if(_errs37){
vErrors.length = _errs37;
}
else {
vErrors = null;
}
}
let ifClause2;
if(_valid2){
const _errs40 = errors;
if(Array.isArray(data11)){
if(data11.length > 20){
const err25 = {instancePath:instancePath+"/catalogue/values/subtype",schemaPath:"#/properties/catalogue/then/properties/values/properties/subtype/then/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items",schema:20,parentSchema:schema14.properties.catalogue.then.properties.values.properties.subtype.then,data:data11};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data11.length < 1){
const err26 = {instancePath:instancePath+"/catalogue/values/subtype",schemaPath:"#/properties/catalogue/then/properties/values/properties/subtype/then/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema14.properties.catalogue.then.properties.values.properties.subtype.then,data:data11};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
const len2 = data11.length;
for(let i3=0; i3<len2; i3++){
if(!(validate50(data11[i3], {instancePath:instancePath+"/catalogue/values/subtype/" + i3,parentData:data11,parentDataProperty:i3,rootData}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
}
}
var _valid2 = _errs40 === errors;
valid13 = _valid2;
ifClause2 = "then";
}
else {
const _errs43 = errors;
if(!(validate50(data11, {instancePath:instancePath+"/catalogue/values/subtype",parentData:data8,parentDataProperty:"subtype",rootData}))){
vErrors = vErrors === null ? validate50.errors : vErrors.concat(validate50.errors);
errors = vErrors.length;
}
var _valid2 = _errs43 === errors;
valid13 = _valid2;
ifClause2 = "else";
}
if(!valid13){
const err27 = {instancePath:instancePath+"/catalogue/values/subtype",schemaPath:"#/properties/catalogue/then/properties/values/properties/subtype/if",keyword:"if",params:{failingKeyword: ifClause2},message:"must match \""+ifClause2+"\" schema",schema:schema14.properties.catalogue.then.properties.values.properties.subtype.if,parentSchema:schema14.properties.catalogue.then.properties.values.properties.subtype,data:data11};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data8.brand !== undefined){
let data13 = data8.brand;
const _errs45 = errors;
let valid16 = true;
const _errs46 = errors;
if(!(Array.isArray(data13))){
const err28 = {};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
var _valid3 = _errs46 === errors;
errors = _errs45;
if(vErrors !== null){
if(_errs45){
vErrors.length = _errs45;
}
else {
vErrors = null;
}
}
let ifClause3;
if(_valid3){
const _errs48 = errors;
if(Array.isArray(data13)){
if(data13.length > 20){
const err29 = {instancePath:instancePath+"/catalogue/values/brand",schemaPath:"#/properties/catalogue/then/properties/values/properties/brand/then/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items",schema:20,parentSchema:schema14.properties.catalogue.then.properties.values.properties.brand.then,data:data13};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data13.length < 1){
const err30 = {instancePath:instancePath+"/catalogue/values/brand",schemaPath:"#/properties/catalogue/then/properties/values/properties/brand/then/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema14.properties.catalogue.then.properties.values.properties.brand.then,data:data13};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
const len3 = data13.length;
for(let i4=0; i4<len3; i4++){
if(!(validate57(data13[i4], {instancePath:instancePath+"/catalogue/values/brand/" + i4,parentData:data13,parentDataProperty:i4,rootData}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
}
var _valid3 = _errs48 === errors;
valid16 = _valid3;
ifClause3 = "then";
}
else {
const _errs51 = errors;
if(!(validate57(data13, {instancePath:instancePath+"/catalogue/values/brand",parentData:data8,parentDataProperty:"brand",rootData}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var _valid3 = _errs51 === errors;
valid16 = _valid3;
ifClause3 = "else";
}
if(!valid16){
const err31 = {instancePath:instancePath+"/catalogue/values/brand",schemaPath:"#/properties/catalogue/then/properties/values/properties/brand/if",keyword:"if",params:{failingKeyword: ifClause3},message:"must match \""+ifClause3+"\" schema",schema:schema14.properties.catalogue.then.properties.values.properties.brand.if,parentSchema:schema14.properties.catalogue.then.properties.values.properties.brand,data:data13};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data8.color_name !== undefined){
let data15 = data8.color_name;
const _errs53 = errors;
let valid19 = true;
const _errs54 = errors;
if(!(Array.isArray(data15))){
const err32 = {};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
var _valid4 = _errs54 === errors;
errors = _errs53;
if(vErrors !== null){
if(_errs53){
vErrors.length = _errs53;
}
else {
vErrors = null;
}
}
let ifClause4;
if(_valid4){
const _errs56 = errors;
if(Array.isArray(data15)){
if(data15.length > 20){
const err33 = {instancePath:instancePath+"/catalogue/values/color_name",schemaPath:"#/properties/catalogue/then/properties/values/properties/color_name/then/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items",schema:20,parentSchema:schema14.properties.catalogue.then.properties.values.properties.color_name.then,data:data15};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data15.length < 1){
const err34 = {instancePath:instancePath+"/catalogue/values/color_name",schemaPath:"#/properties/catalogue/then/properties/values/properties/color_name/then/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema14.properties.catalogue.then.properties.values.properties.color_name.then,data:data15};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
const len4 = data15.length;
for(let i5=0; i5<len4; i5++){
if(!(validate57(data15[i5], {instancePath:instancePath+"/catalogue/values/color_name/" + i5,parentData:data15,parentDataProperty:i5,rootData}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
}
}
var _valid4 = _errs56 === errors;
valid19 = _valid4;
ifClause4 = "then";
}
else {
const _errs59 = errors;
if(!(validate57(data15, {instancePath:instancePath+"/catalogue/values/color_name",parentData:data8,parentDataProperty:"color_name",rootData}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var _valid4 = _errs59 === errors;
valid19 = _valid4;
ifClause4 = "else";
}
if(!valid19){
const err35 = {instancePath:instancePath+"/catalogue/values/color_name",schemaPath:"#/properties/catalogue/then/properties/values/properties/color_name/if",keyword:"if",params:{failingKeyword: ifClause4},message:"must match \""+ifClause4+"\" schema",schema:schema14.properties.catalogue.then.properties.values.properties.color_name.if,parentSchema:schema14.properties.catalogue.then.properties.values.properties.color_name,data:data15};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data8.rgba !== undefined){
let data17 = data8.rgba;
const _errs61 = errors;
let valid22 = true;
const _errs62 = errors;
if(!(Array.isArray(data17))){
const err36 = {};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
var _valid5 = _errs62 === errors;
errors = _errs61;
if(vErrors !== null){
if(_errs61){
vErrors.length = _errs61;
}
else {
vErrors = null;
}
}
let ifClause5;
if(_valid5){
const _errs64 = errors;
if(Array.isArray(data17)){
if(data17.length > 20){
const err37 = {instancePath:instancePath+"/catalogue/values/rgba",schemaPath:"#/properties/catalogue/then/properties/values/properties/rgba/then/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items",schema:20,parentSchema:schema14.properties.catalogue.then.properties.values.properties.rgba.then,data:data17};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data17.length < 1){
const err38 = {instancePath:instancePath+"/catalogue/values/rgba",schemaPath:"#/properties/catalogue/then/properties/values/properties/rgba/then/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema14.properties.catalogue.then.properties.values.properties.rgba.then,data:data17};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
const len5 = data17.length;
for(let i6=0; i6<len5; i6++){
if(!(validate63(data17[i6], {instancePath:instancePath+"/catalogue/values/rgba/" + i6,parentData:data17,parentDataProperty:i6,rootData}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
}
}
var _valid5 = _errs64 === errors;
valid22 = _valid5;
ifClause5 = "then";
}
else {
const _errs67 = errors;
if(!(validate63(data17, {instancePath:instancePath+"/catalogue/values/rgba",parentData:data8,parentDataProperty:"rgba",rootData}))){
vErrors = vErrors === null ? validate63.errors : vErrors.concat(validate63.errors);
errors = vErrors.length;
}
var _valid5 = _errs67 === errors;
valid22 = _valid5;
ifClause5 = "else";
}
if(!valid22){
const err39 = {instancePath:instancePath+"/catalogue/values/rgba",schemaPath:"#/properties/catalogue/then/properties/values/properties/rgba/if",keyword:"if",params:{failingKeyword: ifClause5},message:"must match \""+ifClause5+"\" schema",schema:schema14.properties.catalogue.then.properties.values.properties.rgba.if,parentSchema:schema14.properties.catalogue.then.properties.values.properties.rgba,data:data17};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data8.label_weight !== undefined){
let data19 = data8.label_weight;
const _errs69 = errors;
let valid25 = true;
const _errs70 = errors;
if(!(Array.isArray(data19))){
const err40 = {};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
var _valid6 = _errs70 === errors;
errors = _errs69;
if(vErrors !== null){
if(_errs69){
vErrors.length = _errs69;
}
else {
vErrors = null;
}
}
let ifClause6;
if(_valid6){
const _errs72 = errors;
if(Array.isArray(data19)){
if(data19.length > 20){
const err41 = {instancePath:instancePath+"/catalogue/values/label_weight",schemaPath:"#/properties/catalogue/then/properties/values/properties/label_weight/then/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items",schema:20,parentSchema:schema14.properties.catalogue.then.properties.values.properties.label_weight.then,data:data19};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data19.length < 1){
const err42 = {instancePath:instancePath+"/catalogue/values/label_weight",schemaPath:"#/properties/catalogue/then/properties/values/properties/label_weight/then/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema14.properties.catalogue.then.properties.values.properties.label_weight.then,data:data19};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
const len6 = data19.length;
for(let i7=0; i7<len6; i7++){
if(!(validate67(data19[i7], {instancePath:instancePath+"/catalogue/values/label_weight/" + i7,parentData:data19,parentDataProperty:i7,rootData}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
}
}
var _valid6 = _errs72 === errors;
valid25 = _valid6;
ifClause6 = "then";
}
else {
const _errs75 = errors;
if(!(validate67(data19, {instancePath:instancePath+"/catalogue/values/label_weight",parentData:data8,parentDataProperty:"label_weight",rootData}))){
vErrors = vErrors === null ? validate67.errors : vErrors.concat(validate67.errors);
errors = vErrors.length;
}
var _valid6 = _errs75 === errors;
valid25 = _valid6;
ifClause6 = "else";
}
if(!valid25){
const err43 = {instancePath:instancePath+"/catalogue/values/label_weight",schemaPath:"#/properties/catalogue/then/properties/values/properties/label_weight/if",keyword:"if",params:{failingKeyword: ifClause6},message:"must match \""+ifClause6+"\" schema",schema:schema14.properties.catalogue.then.properties.values.properties.label_weight.if,parentSchema:schema14.properties.catalogue.then.properties.values.properties.label_weight,data:data19};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data8.core_weight !== undefined){
let data21 = data8.core_weight;
const _errs77 = errors;
let valid28 = true;
const _errs78 = errors;
if(!(Array.isArray(data21))){
const err44 = {};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
var _valid7 = _errs78 === errors;
errors = _errs77;
if(vErrors !== null){
if(_errs77){
vErrors.length = _errs77;
}
else {
vErrors = null;
}
}
let ifClause7;
if(_valid7){
const _errs80 = errors;
if(Array.isArray(data21)){
if(data21.length > 20){
const err45 = {instancePath:instancePath+"/catalogue/values/core_weight",schemaPath:"#/properties/catalogue/then/properties/values/properties/core_weight/then/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items",schema:20,parentSchema:schema14.properties.catalogue.then.properties.values.properties.core_weight.then,data:data21};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(data21.length < 1){
const err46 = {instancePath:instancePath+"/catalogue/values/core_weight",schemaPath:"#/properties/catalogue/then/properties/values/properties/core_weight/then/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema14.properties.catalogue.then.properties.values.properties.core_weight.then,data:data21};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
const len7 = data21.length;
for(let i8=0; i8<len7; i8++){
if(!(validate71(data21[i8], {instancePath:instancePath+"/catalogue/values/core_weight/" + i8,parentData:data21,parentDataProperty:i8,rootData}))){
vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
errors = vErrors.length;
}
}
}
var _valid7 = _errs80 === errors;
valid28 = _valid7;
ifClause7 = "then";
}
else {
const _errs83 = errors;
if(!(validate71(data21, {instancePath:instancePath+"/catalogue/values/core_weight",parentData:data8,parentDataProperty:"core_weight",rootData}))){
vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
errors = vErrors.length;
}
var _valid7 = _errs83 === errors;
valid28 = _valid7;
ifClause7 = "else";
}
if(!valid28){
const err47 = {instancePath:instancePath+"/catalogue/values/core_weight",schemaPath:"#/properties/catalogue/then/properties/values/properties/core_weight/if",keyword:"if",params:{failingKeyword: ifClause7},message:"must match \""+ifClause7+"\" schema",schema:schema14.properties.catalogue.then.properties.values.properties.core_weight.if,parentSchema:schema14.properties.catalogue.then.properties.values.properties.core_weight,data:data21};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data8.cost_per_kg !== undefined){
let data23 = data8.cost_per_kg;
const _errs85 = errors;
let valid31 = true;
const _errs86 = errors;
if(!(Array.isArray(data23))){
const err48 = {};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
var _valid8 = _errs86 === errors;
errors = _errs85;
if(vErrors !== null){
if(_errs85){
vErrors.length = _errs85;
}
else {
vErrors = null;
}
}
let ifClause8;
if(_valid8){
const _errs88 = errors;
if(Array.isArray(data23)){
if(data23.length > 20){
const err49 = {instancePath:instancePath+"/catalogue/values/cost_per_kg",schemaPath:"#/properties/catalogue/then/properties/values/properties/cost_per_kg/then/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items",schema:20,parentSchema:schema14.properties.catalogue.then.properties.values.properties.cost_per_kg.then,data:data23};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data23.length < 1){
const err50 = {instancePath:instancePath+"/catalogue/values/cost_per_kg",schemaPath:"#/properties/catalogue/then/properties/values/properties/cost_per_kg/then/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema14.properties.catalogue.then.properties.values.properties.cost_per_kg.then,data:data23};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
const len8 = data23.length;
for(let i9=0; i9<len8; i9++){
if(!(validate75(data23[i9], {instancePath:instancePath+"/catalogue/values/cost_per_kg/" + i9,parentData:data23,parentDataProperty:i9,rootData}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
}
}
var _valid8 = _errs88 === errors;
valid31 = _valid8;
ifClause8 = "then";
}
else {
const _errs91 = errors;
if(!(validate75(data23, {instancePath:instancePath+"/catalogue/values/cost_per_kg",parentData:data8,parentDataProperty:"cost_per_kg",rootData}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
var _valid8 = _errs91 === errors;
valid31 = _valid8;
ifClause8 = "else";
}
if(!valid31){
const err51 = {instancePath:instancePath+"/catalogue/values/cost_per_kg",schemaPath:"#/properties/catalogue/then/properties/values/properties/cost_per_kg/if",keyword:"if",params:{failingKeyword: ifClause8},message:"must match \""+ifClause8+"\" schema",schema:schema14.properties.catalogue.then.properties.values.properties.cost_per_kg.if,parentSchema:schema14.properties.catalogue.then.properties.values.properties.cost_per_kg,data:data23};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data8.note !== undefined){
let data25 = data8.note;
const _errs93 = errors;
let valid34 = true;
const _errs94 = errors;
if(!(Array.isArray(data25))){
const err52 = {};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
var _valid9 = _errs94 === errors;
errors = _errs93;
if(vErrors !== null){
if(_errs93){
vErrors.length = _errs93;
}
else {
vErrors = null;
}
}
let ifClause9;
if(_valid9){
const _errs96 = errors;
if(Array.isArray(data25)){
if(data25.length > 20){
const err53 = {instancePath:instancePath+"/catalogue/values/note",schemaPath:"#/properties/catalogue/then/properties/values/properties/note/then/maxItems",keyword:"maxItems",params:{limit: 20},message:"must NOT have more than 20 items",schema:20,parentSchema:schema14.properties.catalogue.then.properties.values.properties.note.then,data:data25};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data25.length < 1){
const err54 = {instancePath:instancePath+"/catalogue/values/note",schemaPath:"#/properties/catalogue/then/properties/values/properties/note/then/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema14.properties.catalogue.then.properties.values.properties.note.then,data:data25};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
const len9 = data25.length;
for(let i10=0; i10<len9; i10++){
if(!(validate79(data25[i10], {instancePath:instancePath+"/catalogue/values/note/" + i10,parentData:data25,parentDataProperty:i10,rootData}))){
vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
errors = vErrors.length;
}
}
}
var _valid9 = _errs96 === errors;
valid34 = _valid9;
ifClause9 = "then";
}
else {
const _errs99 = errors;
if(!(validate79(data25, {instancePath:instancePath+"/catalogue/values/note",parentData:data8,parentDataProperty:"note",rootData}))){
vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
errors = vErrors.length;
}
var _valid9 = _errs99 === errors;
valid34 = _valid9;
ifClause9 = "else";
}
if(!valid34){
const err55 = {instancePath:instancePath+"/catalogue/values/note",schemaPath:"#/properties/catalogue/then/properties/values/properties/note/if",keyword:"if",params:{failingKeyword: ifClause9},message:"must match \""+ifClause9+"\" schema",schema:schema14.properties.catalogue.then.properties.values.properties.note.if,parentSchema:schema14.properties.catalogue.then.properties.values.properties.note,data:data25};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath:instancePath+"/catalogue/values",schemaPath:"#/properties/catalogue/then/properties/values/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema14.properties.catalogue.then.properties.values.type,parentSchema:schema14.properties.catalogue.then.properties.values,data:data8};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath:instancePath+"/catalogue",schemaPath:"#/properties/catalogue/then/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema14.properties.catalogue.then.type,parentSchema:schema14.properties.catalogue.then,data:data6};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
var _valid0 = _errs20 === errors;
valid7 = _valid0;
ifClause0 = "then";
}
else {
const _errs100 = errors;
if(!((((data6 === true) || (data6 === false)) || (data6 === "on")) || (data6 === "off"))){
const err58 = {instancePath:instancePath+"/catalogue",schemaPath:"#/properties/catalogue/else/enum",keyword:"enum",params:{allowedValues: schema14.properties.catalogue.else.enum},message:"must be equal to one of the allowed values",schema:schema14.properties.catalogue.else.enum,parentSchema:schema14.properties.catalogue.else,data:data6};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
var _valid0 = _errs100 === errors;
valid7 = _valid0;
ifClause0 = "else";
}
if(!valid7){
const err59 = {instancePath:instancePath+"/catalogue",schemaPath:"#/properties/catalogue/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema14.properties.catalogue.if,parentSchema:schema14.properties.catalogue,data:data6};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data.location !== undefined){
let data27 = data.location;
const _errs103 = errors;
let valid37 = true;
const _errs104 = errors;
if(!(data27 && typeof data27 == "object" && !Array.isArray(data27))){
const err60 = {};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
var _valid10 = _errs104 === errors;
errors = _errs103;
if(vErrors !== null){
if(_errs103){
vErrors.length = _errs103;
}
else {
vErrors = null;
}
}
let ifClause10;
if(_valid10){
const _errs106 = errors;
if(data27 && typeof data27 == "object" && !Array.isArray(data27)){
if(data27.authority === undefined){
const err61 = {instancePath:instancePath+"/location",schemaPath:"#/properties/location/then/required",keyword:"required",params:{missingProperty: "authority"},message:"must have required property '"+"authority"+"'",schema:schema14.properties.location.then.required,parentSchema:schema14.properties.location.then,data:data27};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
for(const key6 in data27){
if(!(((((key6 === "authority") || (key6 === "unassign_missing")) || (key6 === "default_ams")) || (key6 === "start_tray")) || (key6 === "return_unassigned_to_storage"))){
const err62 = {instancePath:instancePath+"/location",schemaPath:"#/properties/location/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema14.properties.location.then,data:data27};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data27.authority !== undefined){
let data28 = data27.authority;
if(!((((data28 === "inventree") || (data28 === "bambuddy")) || (data28 === "merge")) || (data28 === "off"))){
const err63 = {instancePath:instancePath+"/location/authority",schemaPath:"#/properties/location/then/properties/authority/enum",keyword:"enum",params:{allowedValues: schema14.properties.location.then.properties.authority.enum},message:"must be equal to one of the allowed values",schema:schema14.properties.location.then.properties.authority.enum,parentSchema:schema14.properties.location.then.properties.authority,data:data28};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data27.unassign_missing !== undefined){
let data29 = data27.unassign_missing;
if(!((((data29 === true) || (data29 === false)) || (data29 === "on")) || (data29 === "off"))){
const err64 = {instancePath:instancePath+"/location/unassign_missing",schemaPath:"#/properties/location/then/properties/unassign_missing/enum",keyword:"enum",params:{allowedValues: schema14.properties.location.then.properties.unassign_missing.enum},message:"must be equal to one of the allowed values",schema:schema14.properties.location.then.properties.unassign_missing.enum,parentSchema:schema14.properties.location.then.properties.unassign_missing,data:data29};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data27.default_ams !== undefined){
let data30 = data27.default_ams;
if(!((((((((((((((data30 === 0) || (data30 === 1)) || (data30 === 2)) || (data30 === 3)) || (data30 === 6)) || (data30 === 128)) || (data30 === 129)) || (data30 === 130)) || (data30 === 131)) || (data30 === 132)) || (data30 === 133)) || (data30 === 134)) || (data30 === 135)) || (data30 === 255))){
const err65 = {instancePath:instancePath+"/location/default_ams",schemaPath:"#/properties/location/then/properties/default_ams/enum",keyword:"enum",params:{allowedValues: schema14.properties.location.then.properties.default_ams.enum},message:"must be equal to one of the allowed values",schema:schema14.properties.location.then.properties.default_ams.enum,parentSchema:schema14.properties.location.then.properties.default_ams,data:data30};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data27.start_tray !== undefined){
let data31 = data27.start_tray;
if(!(((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31))) && (isFinite(data31)))){
const err66 = {instancePath:instancePath+"/location/start_tray",schemaPath:"#/properties/location/then/properties/start_tray/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema14.properties.location.then.properties.start_tray.type,parentSchema:schema14.properties.location.then.properties.start_tray,data:data31};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if((typeof data31 == "number") && (isFinite(data31))){
if(data31 > 3 || isNaN(data31)){
const err67 = {instancePath:instancePath+"/location/start_tray",schemaPath:"#/properties/location/then/properties/start_tray/maximum",keyword:"maximum",params:{comparison: "<=", limit: 3},message:"must be <= 3",schema:3,parentSchema:schema14.properties.location.then.properties.start_tray,data:data31};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(data31 < 0 || isNaN(data31)){
const err68 = {instancePath:instancePath+"/location/start_tray",schemaPath:"#/properties/location/then/properties/start_tray/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema14.properties.location.then.properties.start_tray,data:data31};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
if(data27.return_unassigned_to_storage !== undefined){
let data32 = data27.return_unassigned_to_storage;
if(!((((data32 === true) || (data32 === false)) || (data32 === "on")) || (data32 === "off"))){
const err69 = {instancePath:instancePath+"/location/return_unassigned_to_storage",schemaPath:"#/properties/location/then/properties/return_unassigned_to_storage/enum",keyword:"enum",params:{allowedValues: schema14.properties.location.then.properties.return_unassigned_to_storage.enum},message:"must be equal to one of the allowed values",schema:schema14.properties.location.then.properties.return_unassigned_to_storage.enum,parentSchema:schema14.properties.location.then.properties.return_unassigned_to_storage,data:data32};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
else {
const err70 = {instancePath:instancePath+"/location",schemaPath:"#/properties/location/then/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema14.properties.location.then.type,parentSchema:schema14.properties.location.then,data:data27};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
var _valid10 = _errs106 === errors;
valid37 = _valid10;
ifClause10 = "then";
}
else {
const _errs118 = errors;
if(!((data27 === false) || (data27 === "off"))){
const err71 = {instancePath:instancePath+"/location",schemaPath:"#/properties/location/else/enum",keyword:"enum",params:{allowedValues: schema14.properties.location.else.enum},message:"must be equal to one of the allowed values",schema:schema14.properties.location.else.enum,parentSchema:schema14.properties.location.else,data:data27};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
var _valid10 = _errs118 === errors;
valid37 = _valid10;
ifClause10 = "else";
}
if(!valid37){
const err72 = {instancePath:instancePath+"/location",schemaPath:"#/properties/location/if",keyword:"if",params:{failingKeyword: ifClause10},message:"must match \""+ifClause10+"\" schema",schema:schema14.properties.location.if,parentSchema:schema14.properties.location,data:data27};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data.usage !== undefined){
let data33 = data.usage;
const _errs121 = errors;
let valid39 = true;
const _errs122 = errors;
if(!(data33 && typeof data33 == "object" && !Array.isArray(data33))){
const err73 = {};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
var _valid11 = _errs122 === errors;
errors = _errs121;
if(vErrors !== null){
if(_errs121){
vErrors.length = _errs121;
}
else {
vErrors = null;
}
}
let ifClause11;
if(_valid11){
const _errs124 = errors;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
if(data33.since === undefined){
const err74 = {instancePath:instancePath+"/usage",schemaPath:"#/properties/usage/then/required",keyword:"required",params:{missingProperty: "since"},message:"must have required property '"+"since"+"'",schema:schema14.properties.usage.then.required,parentSchema:schema14.properties.usage.then,data:data33};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
for(const key7 in data33){
if(!((((((key7 === "since") || (key7 === "statuses")) || (key7 === "hold_grams")) || (key7 === "before_count")) || (key7 === "without_run")) || (key7 === "corrections"))){
const err75 = {instancePath:instancePath+"/usage",schemaPath:"#/properties/usage/then/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties",schema:false,parentSchema:schema14.properties.usage.then,data:data33};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data33.since !== undefined){
let data34 = data33.since;
if(typeof data34 !== "string"){
const err76 = {instancePath:instancePath+"/usage/since",schemaPath:"#/properties/usage/then/properties/since/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.properties.usage.then.properties.since.type,parentSchema:schema14.properties.usage.then.properties.since,data:data34};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data33.statuses !== undefined){
let data35 = data33.statuses;
if(Array.isArray(data35)){
if(data35.length < 1){
const err77 = {instancePath:instancePath+"/usage/statuses",schemaPath:"#/properties/usage/then/properties/statuses/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items",schema:1,parentSchema:schema14.properties.usage.then.properties.statuses,data:data35};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
const len10 = data35.length;
for(let i11=0; i11<len10; i11++){
let data36 = data35[i11];
if(typeof data36 !== "string"){
const err78 = {instancePath:instancePath+"/usage/statuses/" + i11,schemaPath:"#/properties/usage/then/properties/statuses/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.properties.usage.then.properties.statuses.items.type,parentSchema:schema14.properties.usage.then.properties.statuses.items,data:data36};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(!((((((data36 === "completed") || (data36 === "failed")) || (data36 === "aborted")) || (data36 === "cancelled")) || (data36 === "stopped")) || (data36 === "skipped"))){
const err79 = {instancePath:instancePath+"/usage/statuses/" + i11,schemaPath:"#/properties/usage/then/properties/statuses/items/enum",keyword:"enum",params:{allowedValues: schema14.properties.usage.then.properties.statuses.items.enum},message:"must be equal to one of the allowed values",schema:schema14.properties.usage.then.properties.statuses.items.enum,parentSchema:schema14.properties.usage.then.properties.statuses.items,data:data36};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
let i12 = data35.length;
let j1;
if(i12 > 1){
const indices1 = {};
for(;i12--;){
let item1 = data35[i12];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err80 = {instancePath:instancePath+"/usage/statuses",schemaPath:"#/properties/usage/then/properties/statuses/uniqueItems",keyword:"uniqueItems",params:{i: i12, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i12+" are identical)",schema:true,parentSchema:schema14.properties.usage.then.properties.statuses,data:data35};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
break;
}
indices1[item1] = i12;
}
}
}
else {
const err81 = {instancePath:instancePath+"/usage/statuses",schemaPath:"#/properties/usage/then/properties/statuses/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema14.properties.usage.then.properties.statuses.type,parentSchema:schema14.properties.usage.then.properties.statuses,data:data35};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data33.hold_grams !== undefined){
let data37 = data33.hold_grams;
if((typeof data37 == "number") && (isFinite(data37))){
if(data37 > 1000000000 || isNaN(data37)){
const err82 = {instancePath:instancePath+"/usage/hold_grams",schemaPath:"#/properties/usage/then/properties/hold_grams/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema14.properties.usage.then.properties.hold_grams,data:data37};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(data37 <= 0 || isNaN(data37)){
const err83 = {instancePath:instancePath+"/usage/hold_grams",schemaPath:"#/properties/usage/then/properties/hold_grams/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema14.properties.usage.then.properties.hold_grams,data:data37};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
else {
const err84 = {instancePath:instancePath+"/usage/hold_grams",schemaPath:"#/properties/usage/then/properties/hold_grams/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema14.properties.usage.then.properties.hold_grams.type,parentSchema:schema14.properties.usage.then.properties.hold_grams,data:data37};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
if(data33.before_count !== undefined){
let data38 = data33.before_count;
if(!(((data38 === "hold") || (data38 === "skip")) || (data38 === "charge"))){
const err85 = {instancePath:instancePath+"/usage/before_count",schemaPath:"#/properties/usage/then/properties/before_count/enum",keyword:"enum",params:{allowedValues: schema14.properties.usage.then.properties.before_count.enum},message:"must be equal to one of the allowed values",schema:schema14.properties.usage.then.properties.before_count.enum,parentSchema:schema14.properties.usage.then.properties.before_count,data:data38};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data33.without_run !== undefined){
let data39 = data33.without_run;
if(!((data39 === "charge") || (data39 === "hold"))){
const err86 = {instancePath:instancePath+"/usage/without_run",schemaPath:"#/properties/usage/then/properties/without_run/enum",keyword:"enum",params:{allowedValues: schema14.properties.usage.then.properties.without_run.enum},message:"must be equal to one of the allowed values",schema:schema14.properties.usage.then.properties.without_run.enum,parentSchema:schema14.properties.usage.then.properties.without_run,data:data39};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
if(data33.corrections !== undefined){
let data40 = data33.corrections;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
for(const key8 in data40){
if(!((key8 === "changed") || (key8 === "missing"))){
const err87 = {instancePath:instancePath+"/usage/corrections",schemaPath:"#/properties/usage/then/properties/corrections/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties",schema:false,parentSchema:schema14.properties.usage.then.properties.corrections,data:data40};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data40.changed !== undefined){
let data41 = data40.changed;
if(!((data41 === "book") || (data41 === "report"))){
const err88 = {instancePath:instancePath+"/usage/corrections/changed",schemaPath:"#/properties/usage/then/properties/corrections/properties/changed/enum",keyword:"enum",params:{allowedValues: schema14.properties.usage.then.properties.corrections.properties.changed.enum},message:"must be equal to one of the allowed values",schema:schema14.properties.usage.then.properties.corrections.properties.changed.enum,parentSchema:schema14.properties.usage.then.properties.corrections.properties.changed,data:data41};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data40.missing !== undefined){
let data42 = data40.missing;
if(!((data42 === "book") || (data42 === "report"))){
const err89 = {instancePath:instancePath+"/usage/corrections/missing",schemaPath:"#/properties/usage/then/properties/corrections/properties/missing/enum",keyword:"enum",params:{allowedValues: schema14.properties.usage.then.properties.corrections.properties.missing.enum},message:"must be equal to one of the allowed values",schema:schema14.properties.usage.then.properties.corrections.properties.missing.enum,parentSchema:schema14.properties.usage.then.properties.corrections.properties.missing,data:data42};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
}
else {
const err90 = {instancePath:instancePath+"/usage/corrections",schemaPath:"#/properties/usage/then/properties/corrections/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema14.properties.usage.then.properties.corrections.type,parentSchema:schema14.properties.usage.then.properties.corrections,data:data40};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
}
else {
const err91 = {instancePath:instancePath+"/usage",schemaPath:"#/properties/usage/then/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema14.properties.usage.then.type,parentSchema:schema14.properties.usage.then,data:data33};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
var _valid11 = _errs124 === errors;
valid39 = _valid11;
ifClause11 = "then";
}
else {
const _errs143 = errors;
if(!((data33 === false) || (data33 === "off"))){
const err92 = {instancePath:instancePath+"/usage",schemaPath:"#/properties/usage/else/enum",keyword:"enum",params:{allowedValues: schema14.properties.usage.else.enum},message:"must be equal to one of the allowed values",schema:schema14.properties.usage.else.enum,parentSchema:schema14.properties.usage.else,data:data33};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
var _valid11 = _errs143 === errors;
valid39 = _valid11;
ifClause11 = "else";
}
if(!valid39){
const err93 = {instancePath:instancePath+"/usage",schemaPath:"#/properties/usage/if",keyword:"if",params:{failingKeyword: ifClause11},message:"must match \""+ifClause11+"\" schema",schema:schema14.properties.usage.if,parentSchema:schema14.properties.usage,data:data33};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data.unit !== undefined){
let data43 = data.unit;
if(!(((((data43 === "g") || (data43 === "kg")) || (data43 === "mg")) || (data43 === "oz")) || (data43 === "lb"))){
const err94 = {instancePath:instancePath+"/unit",schemaPath:"#/properties/unit/enum",keyword:"enum",params:{allowedValues: schema14.properties.unit.enum},message:"must be equal to one of the allowed values",schema:schema14.properties.unit.enum,parentSchema:schema14.properties.unit,data:data43};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
if(data.defaults !== undefined){
let data44 = data.defaults;
if(data44 && typeof data44 == "object" && !Array.isArray(data44)){
for(const key9 in data44){
if(!(((key9 === "material") || (key9 === "label_weight")) || (key9 === "core_weight"))){
const err95 = {instancePath:instancePath+"/defaults",schemaPath:"#/properties/defaults/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema14.properties.defaults,data:data44};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data44.material !== undefined){
let data45 = data44.material;
if(typeof data45 === "string"){
if(func3(data45) > 50){
const err96 = {instancePath:instancePath+"/defaults/material",schemaPath:"#/properties/defaults/properties/material/maxLength",keyword:"maxLength",params:{limit: 50},message:"must NOT have more than 50 characters",schema:50,parentSchema:schema14.properties.defaults.properties.material,data:data45};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if(func3(data45) < 1){
const err97 = {instancePath:instancePath+"/defaults/material",schemaPath:"#/properties/defaults/properties/material/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema14.properties.defaults.properties.material,data:data45};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
else {
const err98 = {instancePath:instancePath+"/defaults/material",schemaPath:"#/properties/defaults/properties/material/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema14.properties.defaults.properties.material.type,parentSchema:schema14.properties.defaults.properties.material,data:data45};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data44.label_weight !== undefined){
let data46 = data44.label_weight;
if(!(((typeof data46 == "number") && (!(data46 % 1) && !isNaN(data46))) && (isFinite(data46)))){
const err99 = {instancePath:instancePath+"/defaults/label_weight",schemaPath:"#/properties/defaults/properties/label_weight/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema14.properties.defaults.properties.label_weight.type,parentSchema:schema14.properties.defaults.properties.label_weight,data:data46};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if((typeof data46 == "number") && (isFinite(data46))){
if(data46 > 100000 || isNaN(data46)){
const err100 = {instancePath:instancePath+"/defaults/label_weight",schemaPath:"#/properties/defaults/properties/label_weight/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},message:"must be <= 100000",schema:100000,parentSchema:schema14.properties.defaults.properties.label_weight,data:data46};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
if(data46 < 1 || isNaN(data46)){
const err101 = {instancePath:instancePath+"/defaults/label_weight",schemaPath:"#/properties/defaults/properties/label_weight/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema14.properties.defaults.properties.label_weight,data:data46};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
}
if(data44.core_weight !== undefined){
let data47 = data44.core_weight;
if(!(((typeof data47 == "number") && (!(data47 % 1) && !isNaN(data47))) && (isFinite(data47)))){
const err102 = {instancePath:instancePath+"/defaults/core_weight",schemaPath:"#/properties/defaults/properties/core_weight/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema14.properties.defaults.properties.core_weight.type,parentSchema:schema14.properties.defaults.properties.core_weight,data:data47};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
if((typeof data47 == "number") && (isFinite(data47))){
if(data47 > 100000 || isNaN(data47)){
const err103 = {instancePath:instancePath+"/defaults/core_weight",schemaPath:"#/properties/defaults/properties/core_weight/maximum",keyword:"maximum",params:{comparison: "<=", limit: 100000},message:"must be <= 100000",schema:100000,parentSchema:schema14.properties.defaults.properties.core_weight,data:data47};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
if(data47 < 0 || isNaN(data47)){
const err104 = {instancePath:instancePath+"/defaults/core_weight",schemaPath:"#/properties/defaults/properties/core_weight/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema14.properties.defaults.properties.core_weight,data:data47};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
}
}
else {
const err105 = {instancePath:instancePath+"/defaults",schemaPath:"#/properties/defaults/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema14.properties.defaults.type,parentSchema:schema14.properties.defaults,data:data44};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
}
else {
const err106 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema14.type,parentSchema:schema14,data};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
validate49.errors = vErrors;
return errors === 0;
}

const schema23 = {"enum":["part.create","stock.create","parameter.set","image.set","link.set","stock.keep","usage.return","usage.subtract","stock.move","spool.create","spool.set","slot.clear","slot.assign","spool.archive"]};

function validate84(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!((((((((((((((data === "part.create") || (data === "stock.create")) || (data === "parameter.set")) || (data === "image.set")) || (data === "link.set")) || (data === "stock.keep")) || (data === "usage.return")) || (data === "usage.subtract")) || (data === "stock.move")) || (data === "spool.create")) || (data === "spool.set")) || (data === "slot.clear")) || (data === "slot.assign")) || (data === "spool.archive"))){
const err0 = {instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema23.enum},message:"must be equal to one of the allowed values",schema:schema23.enum,parentSchema:schema23,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate84.errors = vErrors;
return errors === 0;
}


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="urn:reconcile:mapping:v1" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.version === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'",schema:schema6.required,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.instance === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "instance"},message:"must have required property '"+"instance"+"'",schema:schema6.required,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.bambuddy === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "bambuddy"},message:"must have required property '"+"bambuddy"+"'",schema:schema6.required,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.inventree === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "inventree"},message:"must have required property '"+"inventree"+"'",schema:schema6.required,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema6.properties, key0))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties",schema:false,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.version !== undefined){
let data0 = data.version;
if(1 !== data0){
const err5 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue: 1},message:"must be equal to constant",schema:1,parentSchema:schema6.properties.version,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.instance !== undefined){
let data1 = data.instance;
if(typeof data1 === "string"){
if(!pattern0.test(data1)){
const err6 = {instancePath:instancePath+"/instance",schemaPath:"#/properties/instance/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]{1,16}$"},message:"must match pattern \""+"^[a-z0-9]{1,16}$"+"\"",schema:"^[a-z0-9]{1,16}$",parentSchema:schema6.properties.instance,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/instance",schemaPath:"#/properties/instance/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.instance.type,parentSchema:schema6.properties.instance,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.bambuddy !== undefined){
let data2 = data.bambuddy;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.url === undefined){
const err8 = {instancePath:instancePath+"/bambuddy",schemaPath:"#/properties/bambuddy/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'",schema:schema6.properties.bambuddy.required,parentSchema:schema6.properties.bambuddy,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data2.api_key === undefined){
const err9 = {instancePath:instancePath+"/bambuddy",schemaPath:"#/properties/bambuddy/required",keyword:"required",params:{missingProperty: "api_key"},message:"must have required property '"+"api_key"+"'",schema:schema6.properties.bambuddy.required,parentSchema:schema6.properties.bambuddy,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
for(const key1 in data2){
if(!((key1 === "url") || (key1 === "api_key"))){
const err10 = {instancePath:instancePath+"/bambuddy",schemaPath:"#/properties/bambuddy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties",schema:false,parentSchema:schema6.properties.bambuddy,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data2.url !== undefined){
if(!(validate22(data2.url, {instancePath:instancePath+"/bambuddy/url",parentData:data2,parentDataProperty:"url",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data2.api_key !== undefined){
if(!(validate24(data2.api_key, {instancePath:instancePath+"/bambuddy/api_key",parentData:data2,parentDataProperty:"api_key",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
else {
const err11 = {instancePath:instancePath+"/bambuddy",schemaPath:"#/properties/bambuddy/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.properties.bambuddy.type,parentSchema:schema6.properties.bambuddy,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.inventree !== undefined){
let data5 = data.inventree;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.url === undefined){
const err12 = {instancePath:instancePath+"/inventree",schemaPath:"#/properties/inventree/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'",schema:schema6.properties.inventree.required,parentSchema:schema6.properties.inventree,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data5.token === undefined){
const err13 = {instancePath:instancePath+"/inventree",schemaPath:"#/properties/inventree/required",keyword:"required",params:{missingProperty: "token"},message:"must have required property '"+"token"+"'",schema:schema6.properties.inventree.required,parentSchema:schema6.properties.inventree,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
for(const key2 in data5){
if(!((((key2 === "url") || (key2 === "web_url")) || (key2 === "token")) || (key2 === "time_zone"))){
const err14 = {instancePath:instancePath+"/inventree",schemaPath:"#/properties/inventree/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties",schema:false,parentSchema:schema6.properties.inventree,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data5.url !== undefined){
if(!(validate22(data5.url, {instancePath:instancePath+"/inventree/url",parentData:data5,parentDataProperty:"url",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data5.web_url !== undefined){
if(!(validate22(data5.web_url, {instancePath:instancePath+"/inventree/web_url",parentData:data5,parentDataProperty:"web_url",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data5.token !== undefined){
if(!(validate24(data5.token, {instancePath:instancePath+"/inventree/token",parentData:data5,parentDataProperty:"token",rootData}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
if(data5.time_zone !== undefined){
let data9 = data5.time_zone;
if(typeof data9 === "string"){
if(func3(data9) < 1){
const err15 = {instancePath:instancePath+"/inventree/time_zone",schemaPath:"#/properties/inventree/properties/time_zone/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema6.properties.inventree.properties.time_zone,data:data9};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/inventree/time_zone",schemaPath:"#/properties/inventree/properties/time_zone/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.inventree.properties.time_zone.type,parentSchema:schema6.properties.inventree.properties.time_zone,data:data9};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/inventree",schemaPath:"#/properties/inventree/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.properties.inventree.type,parentSchema:schema6.properties.inventree,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.spoolman !== undefined){
let data10 = data.spoolman;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.url === undefined){
const err18 = {instancePath:instancePath+"/spoolman",schemaPath:"#/properties/spoolman/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'",schema:schema6.properties.spoolman.required,parentSchema:schema6.properties.spoolman,data:data10};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
for(const key3 in data10){
if(!(key3 === "url")){
const err19 = {instancePath:instancePath+"/spoolman",schemaPath:"#/properties/spoolman/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties",schema:false,parentSchema:schema6.properties.spoolman,data:data10};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data10.url !== undefined){
if(!(validate22(data10.url, {instancePath:instancePath+"/spoolman/url",parentData:data10,parentDataProperty:"url",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
}
else {
const err20 = {instancePath:instancePath+"/spoolman",schemaPath:"#/properties/spoolman/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.properties.spoolman.type,parentSchema:schema6.properties.spoolman,data:data10};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.http !== undefined){
let data12 = data.http;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key4 in data12){
if(!(key4 === "timeout_seconds")){
const err21 = {instancePath:instancePath+"/http",schemaPath:"#/properties/http/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties",schema:false,parentSchema:schema6.properties.http,data:data12};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data12.timeout_seconds !== undefined){
let data13 = data12.timeout_seconds;
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 600 || isNaN(data13)){
const err22 = {instancePath:instancePath+"/http/timeout_seconds",schemaPath:"#/properties/http/properties/timeout_seconds/maximum",keyword:"maximum",params:{comparison: "<=", limit: 600},message:"must be <= 600",schema:600,parentSchema:schema6.properties.http.properties.timeout_seconds,data:data13};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data13 < 1 || isNaN(data13)){
const err23 = {instancePath:instancePath+"/http/timeout_seconds",schemaPath:"#/properties/http/properties/timeout_seconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1",schema:1,parentSchema:schema6.properties.http.properties.timeout_seconds,data:data13};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/http/timeout_seconds",schemaPath:"#/properties/http/properties/timeout_seconds/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema6.properties.http.properties.timeout_seconds.type,parentSchema:schema6.properties.http.properties.timeout_seconds,data:data13};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath:instancePath+"/http",schemaPath:"#/properties/http/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.properties.http.type,parentSchema:schema6.properties.http,data:data12};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.categories !== undefined){
let data14 = data.categories;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
for(const key5 in data14){
if(!((key5 === "prints") || (key5 === "filament"))){
const err26 = {instancePath:instancePath+"/categories",schemaPath:"#/properties/categories/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties",schema:false,parentSchema:schema6.properties.categories,data:data14};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data14.prints !== undefined){
if(!(validate30(data14.prints, {instancePath:instancePath+"/categories/prints",parentData:data14,parentDataProperty:"prints",rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
if(data14.filament !== undefined){
if(!(validate30(data14.filament, {instancePath:instancePath+"/categories/filament",parentData:data14,parentDataProperty:"filament",rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
}
else {
const err27 = {instancePath:instancePath+"/categories",schemaPath:"#/properties/categories/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.properties.categories.type,parentSchema:schema6.properties.categories,data:data14};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.locations !== undefined){
let data17 = data.locations;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
for(const key6 in data17){
if(!(((key6 === "prints") || (key6 === "filament_storage")) || (key6 === "loaded"))){
const err28 = {instancePath:instancePath+"/locations",schemaPath:"#/properties/locations/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties",schema:false,parentSchema:schema6.properties.locations,data:data17};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data17.prints !== undefined){
if(!(validate30(data17.prints, {instancePath:instancePath+"/locations/prints",parentData:data17,parentDataProperty:"prints",rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
if(data17.filament_storage !== undefined){
if(!(validate30(data17.filament_storage, {instancePath:instancePath+"/locations/filament_storage",parentData:data17,parentDataProperty:"filament_storage",rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
if(data17.loaded !== undefined){
if(!(validate30(data17.loaded, {instancePath:instancePath+"/locations/loaded",parentData:data17,parentDataProperty:"loaded",rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
}
else {
const err29 = {instancePath:instancePath+"/locations",schemaPath:"#/properties/locations/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.properties.locations.type,parentSchema:schema6.properties.locations,data:data17};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.printers !== undefined){
let data21 = data.printers;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key7 in data21){
const _errs53 = errors;
if(typeof key7 === "string"){
if(!pattern2.test(key7)){
const err30 = {instancePath:instancePath+"/printers",schemaPath:"#/properties/printers/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}$"+"\"",schema:"^[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}$",parentSchema:schema6.properties.printers.propertyNames,data:key7,propertyName:key7};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
var valid18 = _errs53 === errors;
if(!valid18){
const err31 = {instancePath:instancePath+"/printers",schemaPath:"#/properties/printers/propertyNames",keyword:"propertyNames",params:{propertyName: key7},message:"property name must be valid",schema:schema6.properties.printers.propertyNames,parentSchema:schema6.properties.printers,data:data21};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
for(const key8 in data21){
if(!(validate36(data21[key8], {instancePath:instancePath+"/printers/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data21,parentDataProperty:key8,rootData}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
}
}
else {
const err32 = {instancePath:instancePath+"/printers",schemaPath:"#/properties/printers/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.properties.printers.type,parentSchema:schema6.properties.printers,data:data21};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.prints !== undefined){
let data23 = data.prints;
const _errs58 = errors;
let valid20 = true;
const _errs59 = errors;
if(!(data23 && typeof data23 == "object" && !Array.isArray(data23))){
const err33 = {};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
var _valid0 = _errs59 === errors;
errors = _errs58;
if(vErrors !== null){
if(_errs58){
vErrors.length = _errs58;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs61 = errors;
if(!(validate40(data23, {instancePath:instancePath+"/prints",parentData:data,parentDataProperty:"prints",rootData}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
var _valid0 = _errs61 === errors;
valid20 = _valid0;
ifClause0 = "then";
}
else {
const _errs62 = errors;
if(!((((data23 === true) || (data23 === false)) || (data23 === "on")) || (data23 === "off"))){
const err34 = {instancePath:instancePath+"/prints",schemaPath:"#/properties/prints/else/enum",keyword:"enum",params:{allowedValues: schema6.properties.prints.else.enum},message:"must be equal to one of the allowed values",schema:schema6.properties.prints.else.enum,parentSchema:schema6.properties.prints.else,data:data23};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
var _valid0 = _errs62 === errors;
valid20 = _valid0;
ifClause0 = "else";
}
if(!valid20){
const err35 = {instancePath:instancePath+"/prints",schemaPath:"#/properties/prints/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema",schema:schema6.properties.prints.if,parentSchema:schema6.properties.prints,data:data23};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.spools !== undefined){
let data24 = data.spools;
const _errs65 = errors;
let valid21 = true;
const _errs66 = errors;
if(!(data24 && typeof data24 == "object" && !Array.isArray(data24))){
const err36 = {};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
var _valid1 = _errs66 === errors;
errors = _errs65;
if(vErrors !== null){
if(_errs65){
vErrors.length = _errs65;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid1){
const _errs68 = errors;
if(!(validate49(data24, {instancePath:instancePath+"/spools",parentData:data,parentDataProperty:"spools",rootData}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
var _valid1 = _errs68 === errors;
valid21 = _valid1;
ifClause1 = "then";
}
else {
const _errs69 = errors;
if(!((data24 === false) || (data24 === "off"))){
const err37 = {instancePath:instancePath+"/spools",schemaPath:"#/properties/spools/else/enum",keyword:"enum",params:{allowedValues: schema6.properties.spools.else.enum},message:"must be equal to one of the allowed values",schema:schema6.properties.spools.else.enum,parentSchema:schema6.properties.spools.else,data:data24};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
var _valid1 = _errs69 === errors;
valid21 = _valid1;
ifClause1 = "else";
}
if(!valid21){
const err38 = {instancePath:instancePath+"/spools",schemaPath:"#/properties/spools/if",keyword:"if",params:{failingKeyword: ifClause1},message:"must match \""+ifClause1+"\" schema",schema:schema6.properties.spools.if,parentSchema:schema6.properties.spools,data:data24};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.policies !== undefined){
let data25 = data.policies;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
for(const key9 in data25){
if(!(((key9 === "overwrite") || (key9 === "drift")) || (key9 === "source_deleted"))){
const err39 = {instancePath:instancePath+"/policies",schemaPath:"#/properties/policies/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties",schema:false,parentSchema:schema6.properties.policies,data:data25};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data25.overwrite !== undefined){
let data26 = data25.overwrite;
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
for(const key10 in data26){
if(!((key10 === "part_image") || (key10 === "external_url"))){
const err40 = {instancePath:instancePath+"/policies/overwrite",schemaPath:"#/properties/policies/properties/overwrite/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties",schema:false,parentSchema:schema6.properties.policies.properties.overwrite,data:data26};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data26.part_image !== undefined){
let data27 = data26.part_image;
if(!((((data27 === true) || (data27 === false)) || (data27 === "on")) || (data27 === "off"))){
const err41 = {instancePath:instancePath+"/policies/overwrite/part_image",schemaPath:"#/properties/policies/properties/overwrite/properties/part_image/enum",keyword:"enum",params:{allowedValues: schema6.properties.policies.properties.overwrite.properties.part_image.enum},message:"must be equal to one of the allowed values",schema:schema6.properties.policies.properties.overwrite.properties.part_image.enum,parentSchema:schema6.properties.policies.properties.overwrite.properties.part_image,data:data27};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data26.external_url !== undefined){
let data28 = data26.external_url;
if(!((((data28 === true) || (data28 === false)) || (data28 === "on")) || (data28 === "off"))){
const err42 = {instancePath:instancePath+"/policies/overwrite/external_url",schemaPath:"#/properties/policies/properties/overwrite/properties/external_url/enum",keyword:"enum",params:{allowedValues: schema6.properties.policies.properties.overwrite.properties.external_url.enum},message:"must be equal to one of the allowed values",schema:schema6.properties.policies.properties.overwrite.properties.external_url.enum,parentSchema:schema6.properties.policies.properties.overwrite.properties.external_url,data:data28};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/policies/overwrite",schemaPath:"#/properties/policies/properties/overwrite/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.properties.policies.properties.overwrite.type,parentSchema:schema6.properties.policies.properties.overwrite,data:data26};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data25.drift !== undefined){
let data29 = data25.drift;
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
for(const key11 in data29){
if(!((key11 === "parameters") || (key11 === "part"))){
const err44 = {instancePath:instancePath+"/policies/drift",schemaPath:"#/properties/policies/properties/drift/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties",schema:false,parentSchema:schema6.properties.policies.properties.drift,data:data29};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data29.parameters !== undefined){
let data30 = data29.parameters;
if(!((data30 === "enforce") || (data30 === "report"))){
const err45 = {instancePath:instancePath+"/policies/drift/parameters",schemaPath:"#/properties/policies/properties/drift/properties/parameters/enum",keyword:"enum",params:{allowedValues: schema6.properties.policies.properties.drift.properties.parameters.enum},message:"must be equal to one of the allowed values",schema:schema6.properties.policies.properties.drift.properties.parameters.enum,parentSchema:schema6.properties.policies.properties.drift.properties.parameters,data:data30};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data29.part !== undefined){
let data31 = data29.part;
if("report" !== data31){
const err46 = {instancePath:instancePath+"/policies/drift/part",schemaPath:"#/properties/policies/properties/drift/properties/part/const",keyword:"const",params:{allowedValue: "report"},message:"must be equal to constant",schema:"report",parentSchema:schema6.properties.policies.properties.drift.properties.part,data:data31};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
else {
const err47 = {instancePath:instancePath+"/policies/drift",schemaPath:"#/properties/policies/properties/drift/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.properties.policies.properties.drift.type,parentSchema:schema6.properties.policies.properties.drift,data:data29};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data25.source_deleted !== undefined){
let data32 = data25.source_deleted;
if("keep" !== data32){
const err48 = {instancePath:instancePath+"/policies/source_deleted",schemaPath:"#/properties/policies/properties/source_deleted/const",keyword:"const",params:{allowedValue: "keep"},message:"must be equal to constant",schema:"keep",parentSchema:schema6.properties.policies.properties.source_deleted,data:data32};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath:instancePath+"/policies",schemaPath:"#/properties/policies/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.properties.policies.type,parentSchema:schema6.properties.policies,data:data25};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.guards !== undefined){
let data33 = data.guards;
if(data33 && typeof data33 == "object" && !Array.isArray(data33)){
for(const key12 in data33){
if(!((((((key12 === "consume_grams") || (key12 === "consume_grams_per_spool")) || (key12 === "unassign_share")) || (key12 === "source_shrink_share")) || (key12 === "max")) || (key12 === "waive"))){
const err50 = {instancePath:instancePath+"/guards",schemaPath:"#/properties/guards/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties",schema:false,parentSchema:schema6.properties.guards,data:data33};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data33.consume_grams !== undefined){
let data34 = data33.consume_grams;
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 > 1000000000 || isNaN(data34)){
const err51 = {instancePath:instancePath+"/guards/consume_grams",schemaPath:"#/properties/guards/properties/consume_grams/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema6.properties.guards.properties.consume_grams,data:data34};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(data34 <= 0 || isNaN(data34)){
const err52 = {instancePath:instancePath+"/guards/consume_grams",schemaPath:"#/properties/guards/properties/consume_grams/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema6.properties.guards.properties.consume_grams,data:data34};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/guards/consume_grams",schemaPath:"#/properties/guards/properties/consume_grams/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema6.properties.guards.properties.consume_grams.type,parentSchema:schema6.properties.guards.properties.consume_grams,data:data34};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data33.consume_grams_per_spool !== undefined){
let data35 = data33.consume_grams_per_spool;
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 > 1000000000 || isNaN(data35)){
const err54 = {instancePath:instancePath+"/guards/consume_grams_per_spool",schemaPath:"#/properties/guards/properties/consume_grams_per_spool/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema6.properties.guards.properties.consume_grams_per_spool,data:data35};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data35 <= 0 || isNaN(data35)){
const err55 = {instancePath:instancePath+"/guards/consume_grams_per_spool",schemaPath:"#/properties/guards/properties/consume_grams_per_spool/exclusiveMinimum",keyword:"exclusiveMinimum",params:{comparison: ">", limit: 0},message:"must be > 0",schema:0,parentSchema:schema6.properties.guards.properties.consume_grams_per_spool,data:data35};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
else {
const err56 = {instancePath:instancePath+"/guards/consume_grams_per_spool",schemaPath:"#/properties/guards/properties/consume_grams_per_spool/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema6.properties.guards.properties.consume_grams_per_spool.type,parentSchema:schema6.properties.guards.properties.consume_grams_per_spool,data:data35};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data33.unassign_share !== undefined){
let data36 = data33.unassign_share;
if((typeof data36 == "number") && (isFinite(data36))){
if(data36 > 1 || isNaN(data36)){
const err57 = {instancePath:instancePath+"/guards/unassign_share",schemaPath:"#/properties/guards/properties/unassign_share/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1",schema:1,parentSchema:schema6.properties.guards.properties.unassign_share,data:data36};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(data36 < 0 || isNaN(data36)){
const err58 = {instancePath:instancePath+"/guards/unassign_share",schemaPath:"#/properties/guards/properties/unassign_share/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema6.properties.guards.properties.unassign_share,data:data36};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
else {
const err59 = {instancePath:instancePath+"/guards/unassign_share",schemaPath:"#/properties/guards/properties/unassign_share/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema6.properties.guards.properties.unassign_share.type,parentSchema:schema6.properties.guards.properties.unassign_share,data:data36};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data33.source_shrink_share !== undefined){
let data37 = data33.source_shrink_share;
if((typeof data37 == "number") && (isFinite(data37))){
if(data37 > 1 || isNaN(data37)){
const err60 = {instancePath:instancePath+"/guards/source_shrink_share",schemaPath:"#/properties/guards/properties/source_shrink_share/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1",schema:1,parentSchema:schema6.properties.guards.properties.source_shrink_share,data:data37};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if(data37 < 0 || isNaN(data37)){
const err61 = {instancePath:instancePath+"/guards/source_shrink_share",schemaPath:"#/properties/guards/properties/source_shrink_share/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema6.properties.guards.properties.source_shrink_share,data:data37};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
else {
const err62 = {instancePath:instancePath+"/guards/source_shrink_share",schemaPath:"#/properties/guards/properties/source_shrink_share/type",keyword:"type",params:{type: "number"},message:"must be number",schema:schema6.properties.guards.properties.source_shrink_share.type,parentSchema:schema6.properties.guards.properties.source_shrink_share,data:data37};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data33.max !== undefined){
let data38 = data33.max;
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
for(const key13 in data38){
if(!(func2.call(schema6.properties.guards.properties.max.properties, key13))){
const err63 = {instancePath:instancePath+"/guards/max",schemaPath:"#/properties/guards/properties/max/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties",schema:false,parentSchema:schema6.properties.guards.properties.max,data:data38};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data38["part.create"] !== undefined){
let data39 = data38["part.create"];
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
const err64 = {instancePath:instancePath+"/guards/max/part.create",schemaPath:"#/properties/guards/properties/max/properties/part.create/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema6.properties.guards.properties.max.properties["part.create"].type,parentSchema:schema6.properties.guards.properties.max.properties["part.create"],data:data39};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 > 1000000000 || isNaN(data39)){
const err65 = {instancePath:instancePath+"/guards/max/part.create",schemaPath:"#/properties/guards/properties/max/properties/part.create/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema6.properties.guards.properties.max.properties["part.create"],data:data39};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(data39 < 0 || isNaN(data39)){
const err66 = {instancePath:instancePath+"/guards/max/part.create",schemaPath:"#/properties/guards/properties/max/properties/part.create/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema6.properties.guards.properties.max.properties["part.create"],data:data39};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
if(data38["stock.create"] !== undefined){
let data40 = data38["stock.create"];
if(!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40)))){
const err67 = {instancePath:instancePath+"/guards/max/stock.create",schemaPath:"#/properties/guards/properties/max/properties/stock.create/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema6.properties.guards.properties.max.properties["stock.create"].type,parentSchema:schema6.properties.guards.properties.max.properties["stock.create"],data:data40};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 > 1000000000 || isNaN(data40)){
const err68 = {instancePath:instancePath+"/guards/max/stock.create",schemaPath:"#/properties/guards/properties/max/properties/stock.create/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema6.properties.guards.properties.max.properties["stock.create"],data:data40};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(data40 < 0 || isNaN(data40)){
const err69 = {instancePath:instancePath+"/guards/max/stock.create",schemaPath:"#/properties/guards/properties/max/properties/stock.create/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema6.properties.guards.properties.max.properties["stock.create"],data:data40};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
if(data38["parameter.set"] !== undefined){
let data41 = data38["parameter.set"];
if(!(((typeof data41 == "number") && (!(data41 % 1) && !isNaN(data41))) && (isFinite(data41)))){
const err70 = {instancePath:instancePath+"/guards/max/parameter.set",schemaPath:"#/properties/guards/properties/max/properties/parameter.set/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema6.properties.guards.properties.max.properties["parameter.set"].type,parentSchema:schema6.properties.guards.properties.max.properties["parameter.set"],data:data41};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if((typeof data41 == "number") && (isFinite(data41))){
if(data41 > 1000000000 || isNaN(data41)){
const err71 = {instancePath:instancePath+"/guards/max/parameter.set",schemaPath:"#/properties/guards/properties/max/properties/parameter.set/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema6.properties.guards.properties.max.properties["parameter.set"],data:data41};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(data41 < 0 || isNaN(data41)){
const err72 = {instancePath:instancePath+"/guards/max/parameter.set",schemaPath:"#/properties/guards/properties/max/properties/parameter.set/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema6.properties.guards.properties.max.properties["parameter.set"],data:data41};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
if(data38["image.set"] !== undefined){
let data42 = data38["image.set"];
if(!(((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42))) && (isFinite(data42)))){
const err73 = {instancePath:instancePath+"/guards/max/image.set",schemaPath:"#/properties/guards/properties/max/properties/image.set/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema6.properties.guards.properties.max.properties["image.set"].type,parentSchema:schema6.properties.guards.properties.max.properties["image.set"],data:data42};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if((typeof data42 == "number") && (isFinite(data42))){
if(data42 > 1000000000 || isNaN(data42)){
const err74 = {instancePath:instancePath+"/guards/max/image.set",schemaPath:"#/properties/guards/properties/max/properties/image.set/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema6.properties.guards.properties.max.properties["image.set"],data:data42};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(data42 < 0 || isNaN(data42)){
const err75 = {instancePath:instancePath+"/guards/max/image.set",schemaPath:"#/properties/guards/properties/max/properties/image.set/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema6.properties.guards.properties.max.properties["image.set"],data:data42};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
}
if(data38["link.set"] !== undefined){
let data43 = data38["link.set"];
if(!(((typeof data43 == "number") && (!(data43 % 1) && !isNaN(data43))) && (isFinite(data43)))){
const err76 = {instancePath:instancePath+"/guards/max/link.set",schemaPath:"#/properties/guards/properties/max/properties/link.set/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema6.properties.guards.properties.max.properties["link.set"].type,parentSchema:schema6.properties.guards.properties.max.properties["link.set"],data:data43};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if((typeof data43 == "number") && (isFinite(data43))){
if(data43 > 1000000000 || isNaN(data43)){
const err77 = {instancePath:instancePath+"/guards/max/link.set",schemaPath:"#/properties/guards/properties/max/properties/link.set/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema6.properties.guards.properties.max.properties["link.set"],data:data43};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(data43 < 0 || isNaN(data43)){
const err78 = {instancePath:instancePath+"/guards/max/link.set",schemaPath:"#/properties/guards/properties/max/properties/link.set/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema6.properties.guards.properties.max.properties["link.set"],data:data43};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
}
if(data38["stock.keep"] !== undefined){
let data44 = data38["stock.keep"];
if(!(((typeof data44 == "number") && (!(data44 % 1) && !isNaN(data44))) && (isFinite(data44)))){
const err79 = {instancePath:instancePath+"/guards/max/stock.keep",schemaPath:"#/properties/guards/properties/max/properties/stock.keep/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema6.properties.guards.properties.max.properties["stock.keep"].type,parentSchema:schema6.properties.guards.properties.max.properties["stock.keep"],data:data44};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
if((typeof data44 == "number") && (isFinite(data44))){
if(data44 > 1000000000 || isNaN(data44)){
const err80 = {instancePath:instancePath+"/guards/max/stock.keep",schemaPath:"#/properties/guards/properties/max/properties/stock.keep/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema6.properties.guards.properties.max.properties["stock.keep"],data:data44};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if(data44 < 0 || isNaN(data44)){
const err81 = {instancePath:instancePath+"/guards/max/stock.keep",schemaPath:"#/properties/guards/properties/max/properties/stock.keep/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema6.properties.guards.properties.max.properties["stock.keep"],data:data44};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
}
if(data38["usage.return"] !== undefined){
let data45 = data38["usage.return"];
if(!(((typeof data45 == "number") && (!(data45 % 1) && !isNaN(data45))) && (isFinite(data45)))){
const err82 = {instancePath:instancePath+"/guards/max/usage.return",schemaPath:"#/properties/guards/properties/max/properties/usage.return/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema6.properties.guards.properties.max.properties["usage.return"].type,parentSchema:schema6.properties.guards.properties.max.properties["usage.return"],data:data45};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if((typeof data45 == "number") && (isFinite(data45))){
if(data45 > 1000000000 || isNaN(data45)){
const err83 = {instancePath:instancePath+"/guards/max/usage.return",schemaPath:"#/properties/guards/properties/max/properties/usage.return/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema6.properties.guards.properties.max.properties["usage.return"],data:data45};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(data45 < 0 || isNaN(data45)){
const err84 = {instancePath:instancePath+"/guards/max/usage.return",schemaPath:"#/properties/guards/properties/max/properties/usage.return/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema6.properties.guards.properties.max.properties["usage.return"],data:data45};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
}
if(data38["usage.subtract"] !== undefined){
let data46 = data38["usage.subtract"];
if(!(((typeof data46 == "number") && (!(data46 % 1) && !isNaN(data46))) && (isFinite(data46)))){
const err85 = {instancePath:instancePath+"/guards/max/usage.subtract",schemaPath:"#/properties/guards/properties/max/properties/usage.subtract/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema6.properties.guards.properties.max.properties["usage.subtract"].type,parentSchema:schema6.properties.guards.properties.max.properties["usage.subtract"],data:data46};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if((typeof data46 == "number") && (isFinite(data46))){
if(data46 > 1000000000 || isNaN(data46)){
const err86 = {instancePath:instancePath+"/guards/max/usage.subtract",schemaPath:"#/properties/guards/properties/max/properties/usage.subtract/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema6.properties.guards.properties.max.properties["usage.subtract"],data:data46};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(data46 < 0 || isNaN(data46)){
const err87 = {instancePath:instancePath+"/guards/max/usage.subtract",schemaPath:"#/properties/guards/properties/max/properties/usage.subtract/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema6.properties.guards.properties.max.properties["usage.subtract"],data:data46};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
}
if(data38["stock.move"] !== undefined){
let data47 = data38["stock.move"];
if(!(((typeof data47 == "number") && (!(data47 % 1) && !isNaN(data47))) && (isFinite(data47)))){
const err88 = {instancePath:instancePath+"/guards/max/stock.move",schemaPath:"#/properties/guards/properties/max/properties/stock.move/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema6.properties.guards.properties.max.properties["stock.move"].type,parentSchema:schema6.properties.guards.properties.max.properties["stock.move"],data:data47};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if((typeof data47 == "number") && (isFinite(data47))){
if(data47 > 1000000000 || isNaN(data47)){
const err89 = {instancePath:instancePath+"/guards/max/stock.move",schemaPath:"#/properties/guards/properties/max/properties/stock.move/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema6.properties.guards.properties.max.properties["stock.move"],data:data47};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(data47 < 0 || isNaN(data47)){
const err90 = {instancePath:instancePath+"/guards/max/stock.move",schemaPath:"#/properties/guards/properties/max/properties/stock.move/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema6.properties.guards.properties.max.properties["stock.move"],data:data47};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
}
if(data38["spool.create"] !== undefined){
let data48 = data38["spool.create"];
if(!(((typeof data48 == "number") && (!(data48 % 1) && !isNaN(data48))) && (isFinite(data48)))){
const err91 = {instancePath:instancePath+"/guards/max/spool.create",schemaPath:"#/properties/guards/properties/max/properties/spool.create/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema6.properties.guards.properties.max.properties["spool.create"].type,parentSchema:schema6.properties.guards.properties.max.properties["spool.create"],data:data48};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if((typeof data48 == "number") && (isFinite(data48))){
if(data48 > 1000000000 || isNaN(data48)){
const err92 = {instancePath:instancePath+"/guards/max/spool.create",schemaPath:"#/properties/guards/properties/max/properties/spool.create/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema6.properties.guards.properties.max.properties["spool.create"],data:data48};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if(data48 < 0 || isNaN(data48)){
const err93 = {instancePath:instancePath+"/guards/max/spool.create",schemaPath:"#/properties/guards/properties/max/properties/spool.create/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema6.properties.guards.properties.max.properties["spool.create"],data:data48};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
}
if(data38["spool.set"] !== undefined){
let data49 = data38["spool.set"];
if(!(((typeof data49 == "number") && (!(data49 % 1) && !isNaN(data49))) && (isFinite(data49)))){
const err94 = {instancePath:instancePath+"/guards/max/spool.set",schemaPath:"#/properties/guards/properties/max/properties/spool.set/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema6.properties.guards.properties.max.properties["spool.set"].type,parentSchema:schema6.properties.guards.properties.max.properties["spool.set"],data:data49};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if((typeof data49 == "number") && (isFinite(data49))){
if(data49 > 1000000000 || isNaN(data49)){
const err95 = {instancePath:instancePath+"/guards/max/spool.set",schemaPath:"#/properties/guards/properties/max/properties/spool.set/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema6.properties.guards.properties.max.properties["spool.set"],data:data49};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(data49 < 0 || isNaN(data49)){
const err96 = {instancePath:instancePath+"/guards/max/spool.set",schemaPath:"#/properties/guards/properties/max/properties/spool.set/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema6.properties.guards.properties.max.properties["spool.set"],data:data49};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
}
if(data38["slot.clear"] !== undefined){
let data50 = data38["slot.clear"];
if(!(((typeof data50 == "number") && (!(data50 % 1) && !isNaN(data50))) && (isFinite(data50)))){
const err97 = {instancePath:instancePath+"/guards/max/slot.clear",schemaPath:"#/properties/guards/properties/max/properties/slot.clear/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema6.properties.guards.properties.max.properties["slot.clear"].type,parentSchema:schema6.properties.guards.properties.max.properties["slot.clear"],data:data50};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if((typeof data50 == "number") && (isFinite(data50))){
if(data50 > 1000000000 || isNaN(data50)){
const err98 = {instancePath:instancePath+"/guards/max/slot.clear",schemaPath:"#/properties/guards/properties/max/properties/slot.clear/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema6.properties.guards.properties.max.properties["slot.clear"],data:data50};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if(data50 < 0 || isNaN(data50)){
const err99 = {instancePath:instancePath+"/guards/max/slot.clear",schemaPath:"#/properties/guards/properties/max/properties/slot.clear/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema6.properties.guards.properties.max.properties["slot.clear"],data:data50};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
}
if(data38["slot.assign"] !== undefined){
let data51 = data38["slot.assign"];
if(!(((typeof data51 == "number") && (!(data51 % 1) && !isNaN(data51))) && (isFinite(data51)))){
const err100 = {instancePath:instancePath+"/guards/max/slot.assign",schemaPath:"#/properties/guards/properties/max/properties/slot.assign/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema6.properties.guards.properties.max.properties["slot.assign"].type,parentSchema:schema6.properties.guards.properties.max.properties["slot.assign"],data:data51};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
if((typeof data51 == "number") && (isFinite(data51))){
if(data51 > 1000000000 || isNaN(data51)){
const err101 = {instancePath:instancePath+"/guards/max/slot.assign",schemaPath:"#/properties/guards/properties/max/properties/slot.assign/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema6.properties.guards.properties.max.properties["slot.assign"],data:data51};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
if(data51 < 0 || isNaN(data51)){
const err102 = {instancePath:instancePath+"/guards/max/slot.assign",schemaPath:"#/properties/guards/properties/max/properties/slot.assign/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema6.properties.guards.properties.max.properties["slot.assign"],data:data51};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
}
if(data38["spool.archive"] !== undefined){
let data52 = data38["spool.archive"];
if(!(((typeof data52 == "number") && (!(data52 % 1) && !isNaN(data52))) && (isFinite(data52)))){
const err103 = {instancePath:instancePath+"/guards/max/spool.archive",schemaPath:"#/properties/guards/properties/max/properties/spool.archive/type",keyword:"type",params:{type: "integer"},message:"must be integer",schema:schema6.properties.guards.properties.max.properties["spool.archive"].type,parentSchema:schema6.properties.guards.properties.max.properties["spool.archive"],data:data52};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
if((typeof data52 == "number") && (isFinite(data52))){
if(data52 > 1000000000 || isNaN(data52)){
const err104 = {instancePath:instancePath+"/guards/max/spool.archive",schemaPath:"#/properties/guards/properties/max/properties/spool.archive/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000000},message:"must be <= 1000000000",schema:1000000000,parentSchema:schema6.properties.guards.properties.max.properties["spool.archive"],data:data52};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
if(data52 < 0 || isNaN(data52)){
const err105 = {instancePath:instancePath+"/guards/max/spool.archive",schemaPath:"#/properties/guards/properties/max/properties/spool.archive/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0",schema:0,parentSchema:schema6.properties.guards.properties.max.properties["spool.archive"],data:data52};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
}
}
else {
const err106 = {instancePath:instancePath+"/guards/max",schemaPath:"#/properties/guards/properties/max/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.properties.guards.properties.max.type,parentSchema:schema6.properties.guards.properties.max,data:data38};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data33.waive !== undefined){
let data53 = data33.waive;
if(Array.isArray(data53)){
const len0 = data53.length;
for(let i0=0; i0<len0; i0++){
let data54 = data53[i0];
if(typeof data54 !== "string"){
const err107 = {instancePath:instancePath+"/guards/waive/" + i0,schemaPath:"#/properties/guards/properties/waive/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.guards.properties.waive.items.type,parentSchema:schema6.properties.guards.properties.waive.items,data:data54};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
if(!(((((((((((((((((((data54 === "instance_changed") || (data54 === "consume_grams")) || (data54 === "consume_grams_per_spool")) || (data54 === "unassign_share")) || (data54 === "source_shrink_share")) || (data54 === "max.part.create")) || (data54 === "max.stock.create")) || (data54 === "max.parameter.set")) || (data54 === "max.image.set")) || (data54 === "max.link.set")) || (data54 === "max.stock.keep")) || (data54 === "max.usage.return")) || (data54 === "max.usage.subtract")) || (data54 === "max.stock.move")) || (data54 === "max.spool.create")) || (data54 === "max.spool.set")) || (data54 === "max.slot.clear")) || (data54 === "max.slot.assign")) || (data54 === "max.spool.archive"))){
const err108 = {instancePath:instancePath+"/guards/waive/" + i0,schemaPath:"#/properties/guards/properties/waive/items/enum",keyword:"enum",params:{allowedValues: schema6.properties.guards.properties.waive.items.enum},message:"must be equal to one of the allowed values",schema:schema6.properties.guards.properties.waive.items.enum,parentSchema:schema6.properties.guards.properties.waive.items,data:data54};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
let i1 = data53.length;
let j0;
if(i1 > 1){
const indices0 = {};
for(;i1--;){
let item0 = data53[i1];
if(typeof item0 !== "string"){
continue;
}
if(typeof indices0[item0] == "number"){
j0 = indices0[item0];
const err109 = {instancePath:instancePath+"/guards/waive",schemaPath:"#/properties/guards/properties/waive/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)",schema:true,parentSchema:schema6.properties.guards.properties.waive,data:data53};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
break;
}
indices0[item0] = i1;
}
}
}
else {
const err110 = {instancePath:instancePath+"/guards/waive",schemaPath:"#/properties/guards/properties/waive/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema6.properties.guards.properties.waive.type,parentSchema:schema6.properties.guards.properties.waive,data:data53};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
}
else {
const err111 = {instancePath:instancePath+"/guards",schemaPath:"#/properties/guards/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.properties.guards.type,parentSchema:schema6.properties.guards,data:data33};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data.release !== undefined){
let data55 = data.release;
if(Array.isArray(data55)){
const len1 = data55.length;
for(let i2=0; i2<len1; i2++){
let data56 = data55[i2];
if(typeof data56 === "string"){
if(func3(data56) > 300){
const err112 = {instancePath:instancePath+"/release/" + i2,schemaPath:"#/properties/release/items/maxLength",keyword:"maxLength",params:{limit: 300},message:"must NOT have more than 300 characters",schema:300,parentSchema:schema6.properties.release.items,data:data56};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if(func3(data56) < 1){
const err113 = {instancePath:instancePath+"/release/" + i2,schemaPath:"#/properties/release/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters",schema:1,parentSchema:schema6.properties.release.items,data:data56};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
else {
const err114 = {instancePath:instancePath+"/release/" + i2,schemaPath:"#/properties/release/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.release.items.type,parentSchema:schema6.properties.release.items,data:data56};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
let i3 = data55.length;
let j1;
if(i3 > 1){
const indices1 = {};
for(;i3--;){
let item1 = data55[i3];
if(typeof item1 !== "string"){
continue;
}
if(typeof indices1[item1] == "number"){
j1 = indices1[item1];
const err115 = {instancePath:instancePath+"/release",schemaPath:"#/properties/release/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},message:"must NOT have duplicate items (items ## "+j1+" and "+i3+" are identical)",schema:true,parentSchema:schema6.properties.release,data:data55};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
break;
}
indices1[item1] = i3;
}
}
}
else {
const err116 = {instancePath:instancePath+"/release",schemaPath:"#/properties/release/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema6.properties.release.type,parentSchema:schema6.properties.release,data:data55};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data.auto_apply !== undefined){
let data57 = data.auto_apply;
if(data57 && typeof data57 == "object" && !Array.isArray(data57)){
for(const key14 in data57){
if(!((key14 === "enabled") || (key14 === "kinds"))){
const err117 = {instancePath:instancePath+"/auto_apply",schemaPath:"#/properties/auto_apply/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties",schema:false,parentSchema:schema6.properties.auto_apply,data:data57};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data57.enabled !== undefined){
let data58 = data57.enabled;
if(!((((data58 === true) || (data58 === false)) || (data58 === "on")) || (data58 === "off"))){
const err118 = {instancePath:instancePath+"/auto_apply/enabled",schemaPath:"#/properties/auto_apply/properties/enabled/enum",keyword:"enum",params:{allowedValues: schema6.properties.auto_apply.properties.enabled.enum},message:"must be equal to one of the allowed values",schema:schema6.properties.auto_apply.properties.enabled.enum,parentSchema:schema6.properties.auto_apply.properties.enabled,data:data58};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data57.kinds !== undefined){
let data59 = data57.kinds;
if(Array.isArray(data59)){
const len2 = data59.length;
for(let i4=0; i4<len2; i4++){
let data60 = data59[i4];
if(typeof data60 !== "string"){
const err119 = {instancePath:instancePath+"/auto_apply/kinds/" + i4,schemaPath:"#/properties/auto_apply/properties/kinds/items/type",keyword:"type",params:{type: "string"},message:"must be string",schema:schema6.properties.auto_apply.properties.kinds.items.type,parentSchema:schema6.properties.auto_apply.properties.kinds.items,data:data60};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
if(!(validate84(data60, {instancePath:instancePath+"/auto_apply/kinds/" + i4,parentData:data59,parentDataProperty:i4,rootData}))){
vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
errors = vErrors.length;
}
}
let i5 = data59.length;
let j2;
if(i5 > 1){
const indices2 = {};
for(;i5--;){
let item2 = data59[i5];
if(typeof item2 !== "string"){
continue;
}
if(typeof indices2[item2] == "number"){
j2 = indices2[item2];
const err120 = {instancePath:instancePath+"/auto_apply/kinds",schemaPath:"#/properties/auto_apply/properties/kinds/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j2},message:"must NOT have duplicate items (items ## "+j2+" and "+i5+" are identical)",schema:true,parentSchema:schema6.properties.auto_apply.properties.kinds,data:data59};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
break;
}
indices2[item2] = i5;
}
}
}
else {
const err121 = {instancePath:instancePath+"/auto_apply/kinds",schemaPath:"#/properties/auto_apply/properties/kinds/type",keyword:"type",params:{type: "array"},message:"must be array",schema:schema6.properties.auto_apply.properties.kinds.type,parentSchema:schema6.properties.auto_apply.properties.kinds,data:data59};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
}
else {
const err122 = {instancePath:instancePath+"/auto_apply",schemaPath:"#/properties/auto_apply/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.properties.auto_apply.type,parentSchema:schema6.properties.auto_apply,data:data57};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
}
else {
const err123 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object",schema:schema6.type,parentSchema:schema6,data};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}

