// Generated from the contract in spec/. Do not edit: change the contract and run `npm run generate`.

// @ts-nocheck: written by Ajv, in JavaScript.
import { append } from '../contract/append.ts'
import { isJsonObject } from '../contract/is-json-object.ts'
import type { Validator } from '../contract/validator.ts'

var TokenRequest = validate53;
function validate53(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (!(isJsonObject(data))) {
    (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" } }), errors++;
  }
  let _errs1 = errors, alternatives0 = [], valid0 = !1, _errs2 = errors;
  if (isJsonObject(data)) {
    if (data.grant_type === void 0) {
      (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "grant_type" } }), errors++;
    }
    if (data.username === void 0) {
      (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "username" } }), errors++;
    }
    if (data.password === void 0) {
      (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "password" } }), errors++;
    }
    if (data.grant_type !== void 0 && data.grant_type !== "password") {
      (vErrors ??= []).push({ instancePath: instancePath + "/grant_type", keyword: "const", params: { allowedValue: "password" } }), errors++;
    }
    if (data.username !== void 0) {
      let data1 = data.username;
      if (typeof data1 == "string") {
        if (data1.length < 1) {
          (vErrors ??= []).push({ instancePath: instancePath + "/username", keyword: "minLength", params: { limit: 1 } }), errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/username", keyword: "type", params: { type: "string" } }), errors++;
      }
    }
    if (data.password !== void 0) {
      let data2 = data.password;
      if (typeof data2 == "string") {
        if (data2.length < 1) {
          (vErrors ??= []).push({ instancePath: instancePath + "/password", keyword: "minLength", params: { limit: 1 } }), errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/password", keyword: "type", params: { type: "string" } }), errors++;
      }
    }
  }
  var _valid0 = _errs2 === errors;
  if (_valid0 ? valid0 = !0 : (alternatives0.push(vErrors.splice(_errs1)), errors = _errs1), !valid0) {
    let _errs8 = errors;
    if (isJsonObject(data)) {
      if (data.grant_type === void 0) {
        (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "grant_type" } }), errors++;
      }
      if (data.refresh_token === void 0) {
        (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "refresh_token" } }), errors++;
      }
      if (data.grant_type !== void 0 && data.grant_type !== "refresh_token") {
        (vErrors ??= []).push({ instancePath: instancePath + "/grant_type", keyword: "const", params: { allowedValue: "refresh_token" } }), errors++;
      }
      if (data.refresh_token !== void 0) {
        let data4 = data.refresh_token;
        if (typeof data4 == "string") {
          if (data4.length < 1) {
            (vErrors ??= []).push({ instancePath: instancePath + "/refresh_token", keyword: "minLength", params: { limit: 1 } }), errors++;
          }
        } else {
          (vErrors ??= []).push({ instancePath: instancePath + "/refresh_token", keyword: "type", params: { type: "string" } }), errors++;
        }
      }
    }
    var _valid1 = _errs8 === errors;
    _valid1 ? valid0 = !0 : (alternatives0.push(vErrors.splice(_errs1)), errors = _errs1);
  }
  if (!valid0) {
    (vErrors ??= []).push({ instancePath, keyword: "anyOf", params: { alternatives: alternatives0 } }), errors++;
  }
  return validate53.errors = vErrors, errors === 0;
}
var Explore = validate54;
var schema23 = { enum: ["veod", "vesp", "vex"] };
function validate56(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (!(data === "veod" || data === "vesp" || data === "vex")) {
    (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: schema23.enum } }), errors++;
  }
  return validate56.errors = vErrors, errors === 0;
}
function validate55(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (isJsonObject(data)) {
    if (data.datetime === void 0) {
      (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "datetime" } }), errors++;
    }
    if (data.type === void 0) {
      (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "type" } }), errors++;
    }
    if (data.datetime !== void 0) {
      let data0 = data.datetime;
      if (typeof data0 == "string") {
        if (data0.length < 1) {
          (vErrors ??= []).push({ instancePath: instancePath + "/datetime", keyword: "minLength", params: { limit: 1 } }), errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/datetime", keyword: "type", params: { type: "string" } }), errors++;
      }
    }
    if (data.type !== void 0 && (validate56(data.type, { instancePath: instancePath + "/type" }) || (errors = append(vErrors ??= [], validate56.errors))), data.showDeleted !== void 0 && typeof data.showDeleted != "boolean") {
      (vErrors ??= []).push({ instancePath: instancePath + "/showDeleted", keyword: "type", params: { type: "boolean" } }), errors++;
    }
    if (data.showAllVersions !== void 0 && typeof data.showAllVersions != "boolean") {
      (vErrors ??= []).push({ instancePath: instancePath + "/showAllVersions", keyword: "type", params: { type: "boolean" } }), errors++;
    }
  } else {
    (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" } }), errors++;
  }
  return validate55.errors = vErrors, errors === 0;
}
function validate54(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (isJsonObject(data)) {
    if (data.explore === void 0) {
      (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "explore" } }), errors++;
    }
    data.explore !== void 0 && (validate55(data.explore, { instancePath: instancePath + "/explore" }) || (errors = append(vErrors ??= [], validate55.errors)));
  } else {
    (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" } }), errors++;
  }
  return validate54.errors = vErrors, errors === 0;
}
var Stop = validate59;
function validate59(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (isJsonObject(data)) {
    if (data.stop === void 0) {
      (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "stop" } }), errors++;
    }
    if (data.stop !== void 0 && data.stop !== null) {
      (vErrors ??= []).push({ instancePath: instancePath + "/stop", keyword: "type", params: { type: "null" } }), errors++;
    }
  } else {
    (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" } }), errors++;
  }
  return validate59.errors = vErrors, errors === 0;
}
var BulkRestore = validate60;
function validate64(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (isJsonObject(data)) {
    if (data.href === void 0) {
      (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "href" } }), errors++;
    }
    if (data.href !== void 0 && typeof data.href != "string") {
      (vErrors ??= []).push({ instancePath: instancePath + "/href", keyword: "type", params: { type: "string" } }), errors++;
    }
  } else {
    (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" } }), errors++;
  }
  return validate64.errors = vErrors, errors === 0;
}
function validate63(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (isJsonObject(data))
    data.self !== void 0 && (validate64(data.self, { instancePath: instancePath + "/self" }) || (errors = append(vErrors ??= [], validate64.errors))), data.folders !== void 0 && (validate64(data.folders, { instancePath: instancePath + "/folders" }) || (errors = append(vErrors ??= [], validate64.errors))), data.allfolders !== void 0 && (validate64(data.allfolders, { instancePath: instancePath + "/allfolders" }) || (errors = append(vErrors ??= [], validate64.errors))), data.documents !== void 0 && (validate64(data.documents, { instancePath: instancePath + "/documents" }) || (errors = append(vErrors ??= [], validate64.errors))), data.alldocuments !== void 0 && (validate64(data.alldocuments, { instancePath: instancePath + "/alldocuments" }) || (errors = append(vErrors ??= [], validate64.errors)));
  else {
    (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" } }), errors++;
  }
  return validate63.errors = vErrors, errors === 0;
}
function validate62(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (isJsonObject(data)) {
    if (data.id === void 0) {
      (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "id" } }), errors++;
    }
    if (data.name === void 0) {
      (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "name" } }), errors++;
    }
    if (data.url === void 0) {
      (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "url" } }), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (data0.length < 1) {
          (vErrors ??= []).push({ instancePath: instancePath + "/id", keyword: "minLength", params: { limit: 1 } }), errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/id", keyword: "type", params: { type: "string" } }), errors++;
      }
    }
    if (data.name !== void 0 && typeof data.name != "string") {
      (vErrors ??= []).push({ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" } }), errors++;
    }
    if (data.url !== void 0 && typeof data.url != "string") {
      (vErrors ??= []).push({ instancePath: instancePath + "/url", keyword: "type", params: { type: "string" } }), errors++;
    }
    data._links !== void 0 && (validate63(data._links, { instancePath: instancePath + "/_links" }) || (errors = append(vErrors ??= [], validate63.errors)));
  } else {
    (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" } }), errors++;
  }
  return validate62.errors = vErrors, errors === 0;
}
var schema30 = { enum: ["all", "last"] };
function validate72(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (!(data === "all" || data === "last")) {
    (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: schema30.enum } }), errors++;
  }
  return validate72.errors = vErrors, errors === 0;
}
var schema31 = { enum: ["overwrite", "keep"] };
function validate74(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (!(data === "overwrite" || data === "keep")) {
    (vErrors ??= []).push({ instancePath, keyword: "enum", params: { allowedValues: schema31.enum } }), errors++;
  }
  return validate74.errors = vErrors, errors === 0;
}
function validate61(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0, _errs1 = errors, alternatives0 = [], valid0 = !1, _errs2 = errors;
  if (isJsonObject(data)) {
    if (data.OfficeUsername === void 0) {
      (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "OfficeUsername" } }), errors++;
    }
    if (data.OfficePassword === void 0) {
      (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "OfficePassword" } }), errors++;
    }
    if (data.OnPremisesUsername === void 0) {
      (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "OnPremisesUsername" } }), errors++;
    }
    if (data.OnPremisesPassword === void 0) {
      (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "OnPremisesPassword" } }), errors++;
    }
  }
  var _valid0 = _errs2 === errors;
  if (_valid0 ? valid0 = !0 : (alternatives0.push(vErrors.splice(_errs1)), errors = _errs1), !valid0) {
    let _errs3 = errors;
    if (isJsonObject(data)) {
      if (data.OfficeUsername === void 0) {
        (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "OfficeUsername" } }), errors++;
      }
      if (data.OfficePassword === void 0) {
        (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "OfficePassword" } }), errors++;
      }
      if (data.OnPremisesUsername !== void 0) {
        (vErrors ??= []).push({ instancePath: instancePath + "/OnPremisesUsername", keyword: "false schema", params: {} }), errors++;
      }
      if (data.OnPremisesPassword !== void 0) {
        (vErrors ??= []).push({ instancePath: instancePath + "/OnPremisesPassword", keyword: "false schema", params: {} }), errors++;
      }
    }
    var _valid1 = _errs3 === errors;
    if (_valid1 ? valid0 = !0 : (alternatives0.push(vErrors.splice(_errs1)), errors = _errs1), !valid0) {
      let _errs4 = errors;
      if (isJsonObject(data)) {
        if (data.OnPremisesUsername === void 0) {
          (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "OnPremisesUsername" } }), errors++;
        }
        if (data.OnPremisesPassword === void 0) {
          (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "OnPremisesPassword" } }), errors++;
        }
        if (data.OfficeUsername !== void 0) {
          (vErrors ??= []).push({ instancePath: instancePath + "/OfficeUsername", keyword: "false schema", params: {} }), errors++;
        }
        if (data.OfficePassword !== void 0) {
          (vErrors ??= []).push({ instancePath: instancePath + "/OfficePassword", keyword: "false schema", params: {} }), errors++;
        }
      }
      var _valid2 = _errs4 === errors;
      _valid2 ? valid0 = !0 : (alternatives0.push(vErrors.splice(_errs1)), errors = _errs1);
    }
  }
  if (!valid0) {
    (vErrors ??= []).push({ instancePath, keyword: "anyOf", params: { alternatives: alternatives0 } }), errors++;
  }
  if (isJsonObject(data)) {
    if (data.OneDrives === void 0) {
      (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "OneDrives" } }), errors++;
    }
    if (data.DocumentVersion === void 0) {
      (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "DocumentVersion" } }), errors++;
    }
    if (data.DocumentAction === void 0) {
      (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "DocumentAction" } }), errors++;
    }
    if (data.OneDrives !== void 0) {
      let data4 = data.OneDrives;
      if (Array.isArray(data4)) {
        if (data4.length < 1) {
          (vErrors ??= []).push({ instancePath: instancePath + "/OneDrives", keyword: "minItems", params: { limit: 1 } }), errors++;
        }
        let len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate62(data4[i0], { instancePath: instancePath + "/OneDrives/" + i0 }) || (errors = append(vErrors ??= [], validate62.errors));
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/OneDrives", keyword: "type", params: { type: "array" } }), errors++;
      }
    }
    if (data.DocumentVersion !== void 0 && (validate72(data.DocumentVersion, { instancePath: instancePath + "/DocumentVersion" }) || (errors = append(vErrors ??= [], validate72.errors))), data.DocumentAction !== void 0 && (validate74(data.DocumentAction, { instancePath: instancePath + "/DocumentAction" }) || (errors = append(vErrors ??= [], validate74.errors))), data.SkipUnresolved !== void 0 && typeof data.SkipUnresolved != "boolean") {
      (vErrors ??= []).push({ instancePath: instancePath + "/SkipUnresolved", keyword: "type", params: { type: "boolean" } }), errors++;
    }
    if (data.OfficeUsername !== void 0) {
      let data9 = data.OfficeUsername;
      if (typeof data9 == "string") {
        if (data9.length < 1) {
          (vErrors ??= []).push({ instancePath: instancePath + "/OfficeUsername", keyword: "minLength", params: { limit: 1 } }), errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/OfficeUsername", keyword: "type", params: { type: "string" } }), errors++;
      }
    }
    if (data.OfficePassword !== void 0) {
      let data10 = data.OfficePassword;
      if (typeof data10 == "string") {
        if (data10.length < 1) {
          (vErrors ??= []).push({ instancePath: instancePath + "/OfficePassword", keyword: "minLength", params: { limit: 1 } }), errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/OfficePassword", keyword: "type", params: { type: "string" } }), errors++;
      }
    }
    if (data.OnPremisesUsername !== void 0) {
      let data11 = data.OnPremisesUsername;
      if (typeof data11 == "string") {
        if (data11.length < 1) {
          (vErrors ??= []).push({ instancePath: instancePath + "/OnPremisesUsername", keyword: "minLength", params: { limit: 1 } }), errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/OnPremisesUsername", keyword: "type", params: { type: "string" } }), errors++;
      }
    }
    if (data.OnPremisesPassword !== void 0) {
      let data12 = data.OnPremisesPassword;
      if (typeof data12 == "string") {
        if (data12.length < 1) {
          (vErrors ??= []).push({ instancePath: instancePath + "/OnPremisesPassword", keyword: "minLength", params: { limit: 1 } }), errors++;
        }
      } else {
        (vErrors ??= []).push({ instancePath: instancePath + "/OnPremisesPassword", keyword: "type", params: { type: "string" } }), errors++;
      }
    }
  } else {
    (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" } }), errors++;
  }
  return validate61.errors = vErrors, errors === 0;
}
function validate60(data, { instancePath = "" } = {}) {
  let vErrors = null, errors = 0;
  if (isJsonObject(data)) {
    if (data.restoreToOriginalLocation === void 0) {
      (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "restoreToOriginalLocation" } }), errors++;
    }
    data.restoreToOriginalLocation !== void 0 && (validate61(data.restoreToOriginalLocation, { instancePath: instancePath + "/restoreToOriginalLocation" }) || (errors = append(vErrors ??= [], validate61.errors)));
  } else {
    (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" } }), errors++;
  }
  return validate60.errors = vErrors, errors === 0;
}

/** The validator of each request body, by operationId. */
export const validators: Record<string, Validator> = { createToken: TokenRequest, startRestoreSession: Explore, startOwnRestoreSession: Explore, stopRestoreSession: Stop, restoreOneDrives: BulkRestore };

/** The names of the properties of all bodies, those of entries of lists left out. */
export const bodyNames: readonly string[] = [
  "grant_type",
  "username",
  "password",
  "refresh_token",
  "explore",
  "datetime",
  "type",
  "showDeleted",
  "showAllVersions",
  "stop",
  "restoreToOriginalLocation",
  "OneDrives",
  "DocumentVersion",
  "DocumentAction",
  "SkipUnresolved",
  "OfficeUsername",
  "OfficePassword",
  "OnPremisesUsername",
  "OnPremisesPassword"
]
