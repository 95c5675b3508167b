// Made by `bun run schemas`; a test holds it to its schema.
"use strict";
export const validate = validate21;
export default validate21;
const schema6 = {"$schema":"http://json-schema.org/draft-07/schema#","$id":"urn:reconcile:report:v1","title":"reconcile report, version 1","description":"What one apply of one plan did: one outcome per operation, totals folded from them.","type":"object","additionalProperties":false,"required":["format","plan","started_at","ended_at","resumed","consumed","exit","recognised","totals","earlier","balances","results"],"properties":{"format":{"description":"The version of this format.","const":"reconcile/report/v1"},"plan":{"description":"The plan that was applied.","type":"object","additionalProperties":false,"required":["digest","semantic_digest"],"properties":{"digest":{"type":"string","minLength":1},"semantic_digest":{"type":"string","minLength":1}}},"started_at":{"$ref":"#/definitions/instant"},"ended_at":{"$ref":"#/definitions/instant"},"resumed":{"description":"An earlier apply of this plan was interrupted, and this one went on.","type":"boolean"},"consumed":{"description":"The plan cannot be applied again.","type":"boolean"},"exit":{"description":"The exit the outcomes add up to, by name.","enum":["ok","partlyApplied","failure","inDoubt","interrupted"]},"recognised":{"description":"Bookings, usage rows and places the systems proved that are new in the ledger.","type":"integer","minimum":0},"totals":{"description":"How many operations ended in each outcome.","type":"object","additionalProperties":false,"required":["in-doubt","failed","conflict","blocked","not-run","void","already-done","verified"],"properties":{"in-doubt":{"type":"integer","minimum":0},"failed":{"type":"integer","minimum":0},"conflict":{"type":"integer","minimum":0},"blocked":{"type":"integer","minimum":0},"not-run":{"type":"integer","minimum":0},"void":{"type":"integer","minimum":0},"already-done":{"type":"integer","minimum":0},"verified":{"type":"integer","minimum":0}}},"earlier":{"description":"Operations of other plans that an interrupted apply had left open.","type":"array","items":{"$ref":"#/definitions/earlier"}},"balances":{"description":"Grams per spool, as the plan's balance stands now.","type":"array","items":{"$ref":"#/definitions/balance"}},"results":{"description":"One per operation, in the order of the plan.","type":"array","items":{"$ref":"#/definitions/result"}}},"definitions":{"instant":{"description":"UTC.","type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$"},"kind":{"description":"The kind of write.","enum":["part.create","stock.create","parameter.set","image.set","link.set","stock.keep","usage.return","usage.subtract","stock.move","spool.create","spool.set","slot.clear","slot.assign","spool.archive"]},"why":{"description":"What happened; null when there is nothing to explain.","type":["string","null"]},"next":{"description":"What to do now; null when there is nothing to do.","type":["string","null"]},"earlier":{"description":"An operation of another plan, and what was found.","type":"object","additionalProperties":false,"required":["address","kind","label","outcome","why","next"],"properties":{"address":{"type":"string"},"kind":{"$ref":"#/definitions/kind"},"label":{"type":"string"},"outcome":{"description":"not-written: it is proven that it did not arrive; a new plan proposes it again.","enum":["verified","already-done","void","conflict","failed","not-written","in-doubt"]},"why":{"$ref":"#/definitions/why"},"next":{"$ref":"#/definitions/next"}}},"result":{"description":"An operation and its one outcome.","type":"object","additionalProperties":false,"required":["address","id","kind","label","outcome","why","next","result","attempts"],"properties":{"address":{"type":"string"},"id":{"type":"string"},"kind":{"$ref":"#/definitions/kind"},"label":{"type":"string"},"outcome":{"enum":["in-doubt","failed","conflict","blocked","not-run","void","already-done","verified"]},"why":{"$ref":"#/definitions/why"},"next":{"$ref":"#/definitions/next"},"result":{"description":"What the target holds; null when the operation does not stand.","anyOf":[{"type":"null"},{"description":"Its id there, or the value as stored.","type":"object","additionalProperties":false,"required":["id","value"],"properties":{"id":{"type":["integer","null"]},"value":{"type":["string","null"]}}}]},"attempts":{"description":"How often it was begun, over all applies of the plan.","type":"integer","minimum":0}}},"grams":{"description":"Grams as exact decimal text.","type":"string","pattern":"^-?\\d{1,15}(\\.\\d{1,20})?$"},"balance":{"description":"What became of one spool's grams: source = booked + moved + not moved + held + left out + residual.","type":"object","additionalProperties":false,"required":["spool","stock","source","booked","moved","not_moved","held","left_out","residual"],"properties":{"spool":{"description":"The stock item's name, or Bambuddy's spool where no item is known.","type":"string"},"stock":{"description":"The stock item.","type":["integer","null"],"minimum":0,"maximum":9007199254740991},"source":{"description":"What the source's rows add up to.","allOf":[{"$ref":"#/definitions/grams"}]},"booked":{"description":"Moved before this plan.","allOf":[{"$ref":"#/definitions/grams"}]},"moved":{"description":"Moved by this plan.","allOf":[{"$ref":"#/definitions/grams"}]},"not_moved":{"description":"Planned, and not known to stand.","allOf":[{"$ref":"#/definitions/grams"}]},"held":{"description":"Waiting for a person.","allOf":[{"$ref":"#/definitions/grams"}]},"left_out":{"description":"Before `spools.usage.since`, or left out by a setting or on request.","allOf":[{"$ref":"#/definitions/grams"}]},"residual":{"description":"What rounding in the part's unit left over.","allOf":[{"$ref":"#/definitions/grams"}]}}}}};
const func2 = Object.prototype.hasOwnProperty;
const func3 = require("ajv/dist/runtime/ucs2length").default;
const schema7 = {"description":"UTC.","type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z$"};
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

const schema8 = {"description":"An operation of another plan, and what was found.","type":"object","additionalProperties":false,"required":["address","kind","label","outcome","why","next"],"properties":{"address":{"type":"string"},"kind":{"$ref":"#/definitions/kind"},"label":{"type":"string"},"outcome":{"description":"not-written: it is proven that it did not arrive; a new plan proposes it again.","enum":["verified","already-done","void","conflict","failed","not-written","in-doubt"]},"why":{"$ref":"#/definitions/why"},"next":{"$ref":"#/definitions/next"}}};
const schema9 = {"description":"The kind of write.","enum":["part.create","stock.create","parameter.set","image.set","link.set","stock.keep","usage.return","usage.subtract","stock.move","spool.create","spool.set","slot.clear","slot.assign","spool.archive"]};

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!((((((((((((((data === "part.create") || (data === "stock.create")) || (data === "parameter.set")) || (data === "image.set")) || (data === "link.set")) || (data === "stock.keep")) || (data === "usage.return")) || (data === "usage.subtract")) || (data === "stock.move")) || (data === "spool.create")) || (data === "spool.set")) || (data === "slot.clear")) || (data === "slot.assign")) || (data === "spool.archive"))){
validate26.errors = [{instancePath,schemaPath:"#/enum",keyword:"enum",params:{allowedValues: schema9.enum},message:"must be equal to one of the allowed values"}];
return false;
}
validate26.errors = vErrors;
return errors === 0;
}

const schema10 = {"description":"What happened; null when there is nothing to explain.","type":["string","null"]};

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (data !== null)){
validate28.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema10.type},message:"must be string,null"}];
return false;
}
validate28.errors = vErrors;
return errors === 0;
}

const schema11 = {"description":"What to do now; null when there is nothing to do.","type":["string","null"]};

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if((typeof data !== "string") && (data !== null)){
validate30.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: schema11.type},message:"must be string,null"}];
return false;
}
validate30.errors = vErrors;
return errors === 0;
}


function validate25(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((data.address === undefined) && (missing0 = "address")) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.label === undefined) && (missing0 = "label"))) || ((data.outcome === undefined) && (missing0 = "outcome"))) || ((data.why === undefined) && (missing0 = "why"))) || ((data.next === undefined) && (missing0 = "next"))){
validate25.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "address") || (key0 === "kind")) || (key0 === "label")) || (key0 === "outcome")) || (key0 === "why")) || (key0 === "next"))){
validate25.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.address !== undefined){
const _errs2 = errors;
if(typeof data.address !== "string"){
validate25.errors = [{instancePath:instancePath+"/address",schemaPath:"#/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
const _errs4 = errors;
if(!(validate26(data.kind, {instancePath:instancePath+"/kind",parentData:data,parentDataProperty:"kind",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.label !== undefined){
const _errs5 = errors;
if(typeof data.label !== "string"){
validate25.errors = [{instancePath:instancePath+"/label",schemaPath:"#/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.outcome !== undefined){
let data3 = data.outcome;
const _errs7 = errors;
if(!(((((((data3 === "verified") || (data3 === "already-done")) || (data3 === "void")) || (data3 === "conflict")) || (data3 === "failed")) || (data3 === "not-written")) || (data3 === "in-doubt"))){
validate25.errors = [{instancePath:instancePath+"/outcome",schemaPath:"#/properties/outcome/enum",keyword:"enum",params:{allowedValues: schema8.properties.outcome.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.why !== undefined){
const _errs8 = errors;
if(!(validate28(data.why, {instancePath:instancePath+"/why",parentData:data,parentDataProperty:"why",rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.next !== undefined){
const _errs9 = errors;
if(!(validate30(data.next, {instancePath:instancePath+"/next",parentData:data,parentDataProperty:"next",rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
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
validate25.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate25.errors = vErrors;
return errors === 0;
}

const schema12 = {"description":"What became of one spool's grams: source = booked + moved + not moved + held + left out + residual.","type":"object","additionalProperties":false,"required":["spool","stock","source","booked","moved","not_moved","held","left_out","residual"],"properties":{"spool":{"description":"The stock item's name, or Bambuddy's spool where no item is known.","type":"string"},"stock":{"description":"The stock item.","type":["integer","null"],"minimum":0,"maximum":9007199254740991},"source":{"description":"What the source's rows add up to.","allOf":[{"$ref":"#/definitions/grams"}]},"booked":{"description":"Moved before this plan.","allOf":[{"$ref":"#/definitions/grams"}]},"moved":{"description":"Moved by this plan.","allOf":[{"$ref":"#/definitions/grams"}]},"not_moved":{"description":"Planned, and not known to stand.","allOf":[{"$ref":"#/definitions/grams"}]},"held":{"description":"Waiting for a person.","allOf":[{"$ref":"#/definitions/grams"}]},"left_out":{"description":"Before `spools.usage.since`, or left out by a setting or on request.","allOf":[{"$ref":"#/definitions/grams"}]},"residual":{"description":"What rounding in the part's unit left over.","allOf":[{"$ref":"#/definitions/grams"}]}}};
const schema13 = {"description":"Grams as exact decimal text.","type":"string","pattern":"^-?\\d{1,15}(\\.\\d{1,20})?$"};
const pattern1 = new RegExp("^-?\\d{1,15}(\\.\\d{1,20})?$", "u");

function validate34(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern1.test(data)){
validate34.errors = [{instancePath,schemaPath:"#/pattern",keyword:"pattern",params:{pattern: "^-?\\d{1,15}(\\.\\d{1,20})?$"},message:"must match pattern \""+"^-?\\d{1,15}(\\.\\d{1,20})?$"+"\""}];
return false;
}
}
else {
validate34.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
validate34.errors = vErrors;
return errors === 0;
}


function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((data.spool === undefined) && (missing0 = "spool")) || ((data.stock === undefined) && (missing0 = "stock"))) || ((data.source === undefined) && (missing0 = "source"))) || ((data.booked === undefined) && (missing0 = "booked"))) || ((data.moved === undefined) && (missing0 = "moved"))) || ((data.not_moved === undefined) && (missing0 = "not_moved"))) || ((data.held === undefined) && (missing0 = "held"))) || ((data.left_out === undefined) && (missing0 = "left_out"))) || ((data.residual === undefined) && (missing0 = "residual"))){
validate33.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func2.call(schema12.properties, key0))){
validate33.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.spool !== undefined){
const _errs2 = errors;
if(typeof data.spool !== "string"){
validate33.errors = [{instancePath:instancePath+"/spool",schemaPath:"#/properties/spool/type",keyword:"type",params:{type: "string"},message:"must be string"}];
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
validate33.errors = [{instancePath:instancePath+"/stock",schemaPath:"#/properties/stock/type",keyword:"type",params:{type: schema12.properties.stock.type},message:"must be integer,null"}];
return false;
}
if(errors === _errs4){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
validate33.errors = [{instancePath:instancePath+"/stock",schemaPath:"#/properties/stock/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"}];
return false;
}
else {
if(data1 < 0 || isNaN(data1)){
validate33.errors = [{instancePath:instancePath+"/stock",schemaPath:"#/properties/stock/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
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
if(!(validate34(data.source, {instancePath:instancePath+"/source",parentData:data,parentDataProperty:"source",rootData}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
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
if(!(validate34(data.booked, {instancePath:instancePath+"/booked",parentData:data,parentDataProperty:"booked",rootData}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.moved !== undefined){
const _errs10 = errors;
if(!(validate34(data.moved, {instancePath:instancePath+"/moved",parentData:data,parentDataProperty:"moved",rootData}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.not_moved !== undefined){
const _errs12 = errors;
if(!(validate34(data.not_moved, {instancePath:instancePath+"/not_moved",parentData:data,parentDataProperty:"not_moved",rootData}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.held !== undefined){
const _errs14 = errors;
if(!(validate34(data.held, {instancePath:instancePath+"/held",parentData:data,parentDataProperty:"held",rootData}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.left_out !== undefined){
const _errs16 = errors;
if(!(validate34(data.left_out, {instancePath:instancePath+"/left_out",parentData:data,parentDataProperty:"left_out",rootData}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.residual !== undefined){
const _errs18 = errors;
if(!(validate34(data.residual, {instancePath:instancePath+"/residual",parentData:data,parentDataProperty:"residual",rootData}))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
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
}
else {
validate33.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate33.errors = vErrors;
return errors === 0;
}

const schema14 = {"description":"An operation and its one outcome.","type":"object","additionalProperties":false,"required":["address","id","kind","label","outcome","why","next","result","attempts"],"properties":{"address":{"type":"string"},"id":{"type":"string"},"kind":{"$ref":"#/definitions/kind"},"label":{"type":"string"},"outcome":{"enum":["in-doubt","failed","conflict","blocked","not-run","void","already-done","verified"]},"why":{"$ref":"#/definitions/why"},"next":{"$ref":"#/definitions/next"},"result":{"description":"What the target holds; null when the operation does not stand.","anyOf":[{"type":"null"},{"description":"Its id there, or the value as stored.","type":"object","additionalProperties":false,"required":["id","value"],"properties":{"id":{"type":["integer","null"]},"value":{"type":["string","null"]}}}]},"attempts":{"description":"How often it was begun, over all applies of the plan.","type":"integer","minimum":0}}};

function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((data.address === undefined) && (missing0 = "address")) || ((data.id === undefined) && (missing0 = "id"))) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.label === undefined) && (missing0 = "label"))) || ((data.outcome === undefined) && (missing0 = "outcome"))) || ((data.why === undefined) && (missing0 = "why"))) || ((data.next === undefined) && (missing0 = "next"))) || ((data.result === undefined) && (missing0 = "result"))) || ((data.attempts === undefined) && (missing0 = "attempts"))){
validate43.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0},message:"must have required property '"+missing0+"'"}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func2.call(schema14.properties, key0))){
validate43.errors = [{instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.address !== undefined){
const _errs2 = errors;
if(typeof data.address !== "string"){
validate43.errors = [{instancePath:instancePath+"/address",schemaPath:"#/properties/address/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.id !== undefined){
const _errs4 = errors;
if(typeof data.id !== "string"){
validate43.errors = [{instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
const _errs6 = errors;
if(!(validate26(data.kind, {instancePath:instancePath+"/kind",parentData:data,parentDataProperty:"kind",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.label !== undefined){
const _errs7 = errors;
if(typeof data.label !== "string"){
validate43.errors = [{instancePath:instancePath+"/label",schemaPath:"#/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.outcome !== undefined){
let data4 = data.outcome;
const _errs9 = errors;
if(!((((((((data4 === "in-doubt") || (data4 === "failed")) || (data4 === "conflict")) || (data4 === "blocked")) || (data4 === "not-run")) || (data4 === "void")) || (data4 === "already-done")) || (data4 === "verified"))){
validate43.errors = [{instancePath:instancePath+"/outcome",schemaPath:"#/properties/outcome/enum",keyword:"enum",params:{allowedValues: schema14.properties.outcome.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.why !== undefined){
const _errs10 = errors;
if(!(validate28(data.why, {instancePath:instancePath+"/why",parentData:data,parentDataProperty:"why",rootData}))){
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.next !== undefined){
const _errs11 = errors;
if(!(validate30(data.next, {instancePath:instancePath+"/next",parentData:data,parentDataProperty:"next",rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.result !== undefined){
let data7 = data.result;
const _errs12 = errors;
const _errs13 = errors;
let valid1 = false;
const _errs14 = errors;
if(data7 !== null){
const err0 = {instancePath:instancePath+"/result",schemaPath:"#/properties/result/anyOf/0/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
var _valid0 = _errs14 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs16 = errors;
if(errors === _errs16){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
let missing1;
if(((data7.id === undefined) && (missing1 = "id")) || ((data7.value === undefined) && (missing1 = "value"))){
const err1 = {instancePath:instancePath+"/result",schemaPath:"#/properties/result/anyOf/1/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
const _errs18 = errors;
for(const key1 in data7){
if(!((key1 === "id") || (key1 === "value"))){
const err2 = {instancePath:instancePath+"/result",schemaPath:"#/properties/result/anyOf/1/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
break;
}
}
if(_errs18 === errors){
if(data7.id !== undefined){
let data8 = data7.id;
const _errs19 = errors;
if((!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))) && (data8 !== null)){
const err3 = {instancePath:instancePath+"/result/id",schemaPath:"#/properties/result/anyOf/1/properties/id/type",keyword:"type",params:{type: schema14.properties.result.anyOf[1].properties.id.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var valid2 = _errs19 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data7.value !== undefined){
let data9 = data7.value;
const _errs21 = errors;
if((typeof data9 !== "string") && (data9 !== null)){
const err4 = {instancePath:instancePath+"/result/value",schemaPath:"#/properties/result/anyOf/1/properties/value/type",keyword:"type",params:{type: schema14.properties.result.anyOf[1].properties.value.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
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
else {
const err5 = {instancePath:instancePath+"/result",schemaPath:"#/properties/result/anyOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid0 = _errs16 === errors;
valid1 = valid1 || _valid0;
}
if(!valid1){
const err6 = {instancePath:instancePath+"/result",schemaPath:"#/properties/result/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
validate43.errors = vErrors;
return false;
}
else {
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.attempts !== undefined){
let data10 = data.attempts;
const _errs23 = errors;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
validate43.errors = [{instancePath:instancePath+"/attempts",schemaPath:"#/properties/attempts/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs23){
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 < 0 || isNaN(data10)){
validate43.errors = [{instancePath:instancePath+"/attempts",schemaPath:"#/properties/attempts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs23 === errors;
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
else {
validate43.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate43.errors = vErrors;
return errors === 0;
}


function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="urn:reconcile:report:v1" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((((((data.format === undefined) && (missing0 = "format")) || ((data.plan === undefined) && (missing0 = "plan"))) || ((data.started_at === undefined) && (missing0 = "started_at"))) || ((data.ended_at === undefined) && (missing0 = "ended_at"))) || ((data.resumed === undefined) && (missing0 = "resumed"))) || ((data.consumed === undefined) && (missing0 = "consumed"))) || ((data.exit === undefined) && (missing0 = "exit"))) || ((data.recognised === undefined) && (missing0 = "recognised"))) || ((data.totals === undefined) && (missing0 = "totals"))) || ((data.earlier === undefined) && (missing0 = "earlier"))) || ((data.balances === undefined) && (missing0 = "balances"))) || ((data.results === undefined) && (missing0 = "results"))){
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
if("reconcile/report/v1" !== data.format){
validate21.errors = [{instancePath:instancePath+"/format",schemaPath:"#/properties/format/const",keyword:"const",params:{allowedValue: "reconcile/report/v1"},message:"must be equal to constant"}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.plan !== undefined){
let data1 = data.plan;
const _errs3 = errors;
if(errors === _errs3){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing1;
if(((data1.digest === undefined) && (missing1 = "digest")) || ((data1.semantic_digest === undefined) && (missing1 = "semantic_digest"))){
validate21.errors = [{instancePath:instancePath+"/plan",schemaPath:"#/properties/plan/required",keyword:"required",params:{missingProperty: missing1},message:"must have required property '"+missing1+"'"}];
return false;
}
else {
const _errs5 = errors;
for(const key1 in data1){
if(!((key1 === "digest") || (key1 === "semantic_digest"))){
validate21.errors = [{instancePath:instancePath+"/plan",schemaPath:"#/properties/plan/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs5 === errors){
if(data1.digest !== undefined){
let data2 = data1.digest;
const _errs6 = errors;
if(errors === _errs6){
if(typeof data2 === "string"){
if(func3(data2) < 1){
validate21.errors = [{instancePath:instancePath+"/plan/digest",schemaPath:"#/properties/plan/properties/digest/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/plan/digest",schemaPath:"#/properties/plan/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid1 = _errs6 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data1.semantic_digest !== undefined){
let data3 = data1.semantic_digest;
const _errs8 = errors;
if(errors === _errs8){
if(typeof data3 === "string"){
if(func3(data3) < 1){
validate21.errors = [{instancePath:instancePath+"/plan/semantic_digest",schemaPath:"#/properties/plan/properties/semantic_digest/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"}];
return false;
}
}
else {
validate21.errors = [{instancePath:instancePath+"/plan/semantic_digest",schemaPath:"#/properties/plan/properties/semantic_digest/type",keyword:"type",params:{type: "string"},message:"must be string"}];
return false;
}
}
var valid1 = _errs8 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/plan",schemaPath:"#/properties/plan/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.started_at !== undefined){
const _errs10 = errors;
if(!(validate22(data.started_at, {instancePath:instancePath+"/started_at",parentData:data,parentDataProperty:"started_at",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ended_at !== undefined){
const _errs11 = errors;
if(!(validate22(data.ended_at, {instancePath:instancePath+"/ended_at",parentData:data,parentDataProperty:"ended_at",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.resumed !== undefined){
const _errs12 = errors;
if(typeof data.resumed !== "boolean"){
validate21.errors = [{instancePath:instancePath+"/resumed",schemaPath:"#/properties/resumed/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.consumed !== undefined){
const _errs14 = errors;
if(typeof data.consumed !== "boolean"){
validate21.errors = [{instancePath:instancePath+"/consumed",schemaPath:"#/properties/consumed/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"}];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.exit !== undefined){
let data8 = data.exit;
const _errs16 = errors;
if(!(((((data8 === "ok") || (data8 === "partlyApplied")) || (data8 === "failure")) || (data8 === "inDoubt")) || (data8 === "interrupted"))){
validate21.errors = [{instancePath:instancePath+"/exit",schemaPath:"#/properties/exit/enum",keyword:"enum",params:{allowedValues: schema6.properties.exit.enum},message:"must be equal to one of the allowed values"}];
return false;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.recognised !== undefined){
let data9 = data.recognised;
const _errs17 = errors;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
validate21.errors = [{instancePath:instancePath+"/recognised",schemaPath:"#/properties/recognised/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs17){
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 0 || isNaN(data9)){
validate21.errors = [{instancePath:instancePath+"/recognised",schemaPath:"#/properties/recognised/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.totals !== undefined){
let data10 = data.totals;
const _errs19 = errors;
if(errors === _errs19){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
let missing2;
if(((((((((data10["in-doubt"] === undefined) && (missing2 = "in-doubt")) || ((data10.failed === undefined) && (missing2 = "failed"))) || ((data10.conflict === undefined) && (missing2 = "conflict"))) || ((data10.blocked === undefined) && (missing2 = "blocked"))) || ((data10["not-run"] === undefined) && (missing2 = "not-run"))) || ((data10.void === undefined) && (missing2 = "void"))) || ((data10["already-done"] === undefined) && (missing2 = "already-done"))) || ((data10.verified === undefined) && (missing2 = "verified"))){
validate21.errors = [{instancePath:instancePath+"/totals",schemaPath:"#/properties/totals/required",keyword:"required",params:{missingProperty: missing2},message:"must have required property '"+missing2+"'"}];
return false;
}
else {
const _errs21 = errors;
for(const key2 in data10){
if(!((((((((key2 === "in-doubt") || (key2 === "failed")) || (key2 === "conflict")) || (key2 === "blocked")) || (key2 === "not-run")) || (key2 === "void")) || (key2 === "already-done")) || (key2 === "verified"))){
validate21.errors = [{instancePath:instancePath+"/totals",schemaPath:"#/properties/totals/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"}];
return false;
break;
}
}
if(_errs21 === errors){
if(data10["in-doubt"] !== undefined){
let data11 = data10["in-doubt"];
const _errs22 = errors;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
validate21.errors = [{instancePath:instancePath+"/totals/in-doubt",schemaPath:"#/properties/totals/properties/in-doubt/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs22){
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 < 0 || isNaN(data11)){
validate21.errors = [{instancePath:instancePath+"/totals/in-doubt",schemaPath:"#/properties/totals/properties/in-doubt/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs22 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data10.failed !== undefined){
let data12 = data10.failed;
const _errs24 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
validate21.errors = [{instancePath:instancePath+"/totals/failed",schemaPath:"#/properties/totals/properties/failed/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs24){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 < 0 || isNaN(data12)){
validate21.errors = [{instancePath:instancePath+"/totals/failed",schemaPath:"#/properties/totals/properties/failed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs24 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data10.conflict !== undefined){
let data13 = data10.conflict;
const _errs26 = errors;
if(!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))){
validate21.errors = [{instancePath:instancePath+"/totals/conflict",schemaPath:"#/properties/totals/properties/conflict/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs26){
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 < 0 || isNaN(data13)){
validate21.errors = [{instancePath:instancePath+"/totals/conflict",schemaPath:"#/properties/totals/properties/conflict/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs26 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data10.blocked !== undefined){
let data14 = data10.blocked;
const _errs28 = errors;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
validate21.errors = [{instancePath:instancePath+"/totals/blocked",schemaPath:"#/properties/totals/properties/blocked/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs28){
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 < 0 || isNaN(data14)){
validate21.errors = [{instancePath:instancePath+"/totals/blocked",schemaPath:"#/properties/totals/properties/blocked/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs28 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data10["not-run"] !== undefined){
let data15 = data10["not-run"];
const _errs30 = errors;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
validate21.errors = [{instancePath:instancePath+"/totals/not-run",schemaPath:"#/properties/totals/properties/not-run/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs30){
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 < 0 || isNaN(data15)){
validate21.errors = [{instancePath:instancePath+"/totals/not-run",schemaPath:"#/properties/totals/properties/not-run/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs30 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data10.void !== undefined){
let data16 = data10.void;
const _errs32 = errors;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
validate21.errors = [{instancePath:instancePath+"/totals/void",schemaPath:"#/properties/totals/properties/void/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs32){
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 < 0 || isNaN(data16)){
validate21.errors = [{instancePath:instancePath+"/totals/void",schemaPath:"#/properties/totals/properties/void/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs32 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data10["already-done"] !== undefined){
let data17 = data10["already-done"];
const _errs34 = errors;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
validate21.errors = [{instancePath:instancePath+"/totals/already-done",schemaPath:"#/properties/totals/properties/already-done/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs34){
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 < 0 || isNaN(data17)){
validate21.errors = [{instancePath:instancePath+"/totals/already-done",schemaPath:"#/properties/totals/properties/already-done/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs34 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data10.verified !== undefined){
let data18 = data10.verified;
const _errs36 = errors;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
validate21.errors = [{instancePath:instancePath+"/totals/verified",schemaPath:"#/properties/totals/properties/verified/type",keyword:"type",params:{type: "integer"},message:"must be integer"}];
return false;
}
if(errors === _errs36){
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 < 0 || isNaN(data18)){
validate21.errors = [{instancePath:instancePath+"/totals/verified",schemaPath:"#/properties/totals/properties/verified/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"}];
return false;
}
}
}
var valid2 = _errs36 === errors;
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
}
else {
validate21.errors = [{instancePath:instancePath+"/totals",schemaPath:"#/properties/totals/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.earlier !== undefined){
let data19 = data.earlier;
const _errs38 = errors;
if(errors === _errs38){
if(Array.isArray(data19)){
var valid3 = true;
const len0 = data19.length;
for(let i0=0; i0<len0; i0++){
const _errs40 = errors;
if(!(validate25(data19[i0], {instancePath:instancePath+"/earlier/" + i0,parentData:data19,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
var valid3 = _errs40 === errors;
if(!valid3){
break;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/earlier",schemaPath:"#/properties/earlier/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs38 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.balances !== undefined){
let data21 = data.balances;
const _errs41 = errors;
if(errors === _errs41){
if(Array.isArray(data21)){
var valid4 = true;
const len1 = data21.length;
for(let i1=0; i1<len1; i1++){
const _errs43 = errors;
if(!(validate33(data21[i1], {instancePath:instancePath+"/balances/" + i1,parentData:data21,parentDataProperty:i1,rootData}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
var valid4 = _errs43 === errors;
if(!valid4){
break;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/balances",schemaPath:"#/properties/balances/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs41 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.results !== undefined){
let data23 = data.results;
const _errs44 = errors;
if(errors === _errs44){
if(Array.isArray(data23)){
var valid5 = true;
const len2 = data23.length;
for(let i2=0; i2<len2; i2++){
const _errs46 = errors;
if(!(validate43(data23[i2], {instancePath:instancePath+"/results/" + i2,parentData:data23,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
var valid5 = _errs46 === errors;
if(!valid5){
break;
}
}
}
else {
validate21.errors = [{instancePath:instancePath+"/results",schemaPath:"#/properties/results/type",keyword:"type",params:{type: "array"},message:"must be array"}];
return false;
}
}
var valid0 = _errs44 === errors;
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
validate21.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"}];
return false;
}
}
validate21.errors = vErrors;
return errors === 0;
}

