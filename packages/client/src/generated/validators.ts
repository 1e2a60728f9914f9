// Generated from the contract in spec/. Do not edit: change the contract and run `npm run generate`.

// @ts-nocheck: written by Ajv, in JavaScript.
import { addError } from '../contract/add-error.ts'
import { append } from '../contract/append.ts'
import { isJsonObject } from '../contract/is-json-object.ts'
import type { Validator } from '../contract/validator.ts'

var TokenRequest = validate53;
function validate53(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (!(isJsonObject(data))) {
    errors = addError(vErrors ??= [], instancePath, "type", { type: "object" });
  }
  let _errs1 = errors, alternatives0 = [], valid0 = !1, _errs2 = errors;
  if (isJsonObject(data)) {
    if (data.grant_type === void 0) {
      errors = addError(vErrors ??= [], instancePath, "required", { missingProperty: "grant_type" });
    }
    if (data.username === void 0) {
      errors = addError(vErrors ??= [], instancePath, "required", { missingProperty: "username" });
    }
    if (data.password === void 0) {
      errors = addError(vErrors ??= [], instancePath, "required", { missingProperty: "password" });
    }
    if (data.grant_type !== void 0 && data.grant_type !== "password") {
      errors = addError(vErrors ??= [], instancePath + "/grant_type", "const", { allowedValue: "password" });
    }
    if (data.username !== void 0) {
      let data1 = data.username;
      if (typeof data1 == "string") {
        if (data1.length < 1) {
          errors = addError(vErrors ??= [], instancePath + "/username", "minLength", { limit: 1 });
        }
      } else {
        errors = addError(vErrors ??= [], instancePath + "/username", "type", { type: "string" });
      }
    }
    if (data.password !== void 0) {
      let data2 = data.password;
      if (typeof data2 == "string") {
        if (data2.length < 1) {
          errors = addError(vErrors ??= [], instancePath + "/password", "minLength", { limit: 1 });
        }
      } else {
        errors = addError(vErrors ??= [], instancePath + "/password", "type", { type: "string" });
      }
    }
  }
  var _valid0 = _errs2 === errors;
  if (_valid0 ? valid0 = !0 : (alternatives0.push(vErrors.splice(_errs1)), errors = _errs1), !valid0) {
    let _errs8 = errors;
    if (isJsonObject(data)) {
      if (data.grant_type === void 0) {
        errors = addError(vErrors ??= [], instancePath, "required", { missingProperty: "grant_type" });
      }
      if (data.refresh_token === void 0) {
        errors = addError(vErrors ??= [], instancePath, "required", { missingProperty: "refresh_token" });
      }
      if (data.grant_type !== void 0 && data.grant_type !== "refresh_token") {
        errors = addError(vErrors ??= [], instancePath + "/grant_type", "const", { allowedValue: "refresh_token" });
      }
      if (data.refresh_token !== void 0) {
        let data4 = data.refresh_token;
        if (typeof data4 == "string") {
          if (data4.length < 1) {
            errors = addError(vErrors ??= [], instancePath + "/refresh_token", "minLength", { limit: 1 });
          }
        } else {
          errors = addError(vErrors ??= [], instancePath + "/refresh_token", "type", { type: "string" });
        }
      }
    }
    var _valid1 = _errs8 === errors;
    _valid1 ? valid0 = !0 : (alternatives0.push(vErrors.splice(_errs1)), errors = _errs1);
  }
  if (!valid0) {
    errors = addError(vErrors ??= [], instancePath, "anyOf", { alternatives: alternatives0 });
  }
  return validate53.errors = vErrors, errors === 0;
}
var Explore = validate54;
var schema23 = { enum: ["veod", "vesp", "vex"] };
function validate56(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (!(data === "veod" || data === "vesp" || data === "vex")) {
    errors = addError(vErrors ??= [], instancePath, "enum", { allowedValues: schema23.enum });
  }
  return validate56.errors = vErrors, errors === 0;
}
function validate55(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (isJsonObject(data)) {
    if (data.datetime === void 0) {
      errors = addError(vErrors ??= [], instancePath, "required", { missingProperty: "datetime" });
    }
    if (data.type === void 0) {
      errors = addError(vErrors ??= [], instancePath, "required", { missingProperty: "type" });
    }
    if (data.datetime !== void 0) {
      let data0 = data.datetime;
      if (typeof data0 == "string") {
        if (data0.length < 1) {
          errors = addError(vErrors ??= [], instancePath + "/datetime", "minLength", { limit: 1 });
        }
      } else {
        errors = addError(vErrors ??= [], instancePath + "/datetime", "type", { type: "string" });
      }
    }
    if (data.type !== void 0 && (validate56(data.type, instancePath + "/type") || (errors = append(vErrors ??= [], validate56.errors))), data.showDeleted !== void 0 && typeof data.showDeleted != "boolean") {
      errors = addError(vErrors ??= [], instancePath + "/showDeleted", "type", { type: "boolean" });
    }
    if (data.showAllVersions !== void 0 && typeof data.showAllVersions != "boolean") {
      errors = addError(vErrors ??= [], instancePath + "/showAllVersions", "type", { type: "boolean" });
    }
  } else {
    errors = addError(vErrors ??= [], instancePath, "type", { type: "object" });
  }
  return validate55.errors = vErrors, errors === 0;
}
function validate54(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (isJsonObject(data)) {
    if (data.explore === void 0) {
      errors = addError(vErrors ??= [], instancePath, "required", { missingProperty: "explore" });
    }
    data.explore !== void 0 && (validate55(data.explore, instancePath + "/explore") || (errors = append(vErrors ??= [], validate55.errors)));
  } else {
    errors = addError(vErrors ??= [], instancePath, "type", { type: "object" });
  }
  return validate54.errors = vErrors, errors === 0;
}
var Stop = validate59;
function validate59(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (isJsonObject(data)) {
    if (data.stop === void 0) {
      errors = addError(vErrors ??= [], instancePath, "required", { missingProperty: "stop" });
    }
    if (data.stop !== void 0 && data.stop !== null) {
      errors = addError(vErrors ??= [], instancePath + "/stop", "type", { type: "null" });
    }
  } else {
    errors = addError(vErrors ??= [], instancePath, "type", { type: "object" });
  }
  return validate59.errors = vErrors, errors === 0;
}
var BulkRestore = validate60;
function validate64(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (isJsonObject(data)) {
    if (data.href === void 0) {
      errors = addError(vErrors ??= [], instancePath, "required", { missingProperty: "href" });
    }
    if (data.href !== void 0 && typeof data.href != "string") {
      errors = addError(vErrors ??= [], instancePath + "/href", "type", { type: "string" });
    }
  } else {
    errors = addError(vErrors ??= [], instancePath, "type", { type: "object" });
  }
  return validate64.errors = vErrors, errors === 0;
}
function validate63(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (isJsonObject(data))
    data.self !== void 0 && (validate64(data.self, instancePath + "/self") || (errors = append(vErrors ??= [], validate64.errors))), data.folders !== void 0 && (validate64(data.folders, instancePath + "/folders") || (errors = append(vErrors ??= [], validate64.errors))), data.allfolders !== void 0 && (validate64(data.allfolders, instancePath + "/allfolders") || (errors = append(vErrors ??= [], validate64.errors))), data.documents !== void 0 && (validate64(data.documents, instancePath + "/documents") || (errors = append(vErrors ??= [], validate64.errors))), data.alldocuments !== void 0 && (validate64(data.alldocuments, instancePath + "/alldocuments") || (errors = append(vErrors ??= [], validate64.errors)));
  else {
    errors = addError(vErrors ??= [], instancePath, "type", { type: "object" });
  }
  return validate63.errors = vErrors, errors === 0;
}
function validate62(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (isJsonObject(data)) {
    if (data.id === void 0) {
      errors = addError(vErrors ??= [], instancePath, "required", { missingProperty: "id" });
    }
    if (data.name === void 0) {
      errors = addError(vErrors ??= [], instancePath, "required", { missingProperty: "name" });
    }
    if (data.url === void 0) {
      errors = addError(vErrors ??= [], instancePath, "required", { missingProperty: "url" });
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (data0.length < 1) {
          errors = addError(vErrors ??= [], instancePath + "/id", "minLength", { limit: 1 });
        }
      } else {
        errors = addError(vErrors ??= [], instancePath + "/id", "type", { type: "string" });
      }
    }
    if (data.name !== void 0 && typeof data.name != "string") {
      errors = addError(vErrors ??= [], instancePath + "/name", "type", { type: "string" });
    }
    if (data.url !== void 0 && typeof data.url != "string") {
      errors = addError(vErrors ??= [], instancePath + "/url", "type", { type: "string" });
    }
    data._links !== void 0 && (validate63(data._links, instancePath + "/_links") || (errors = append(vErrors ??= [], validate63.errors)));
  } else {
    errors = addError(vErrors ??= [], instancePath, "type", { type: "object" });
  }
  return validate62.errors = vErrors, errors === 0;
}
var schema30 = { enum: ["all", "last"] };
function validate72(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (!(data === "all" || data === "last")) {
    errors = addError(vErrors ??= [], instancePath, "enum", { allowedValues: schema30.enum });
  }
  return validate72.errors = vErrors, errors === 0;
}
var schema31 = { enum: ["overwrite", "keep"] };
function validate74(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (!(data === "overwrite" || data === "keep")) {
    errors = addError(vErrors ??= [], instancePath, "enum", { allowedValues: schema31.enum });
  }
  return validate74.errors = vErrors, errors === 0;
}
function validate61(data, instancePath = "") {
  let vErrors = null, errors = 0, _errs1 = errors, alternatives0 = [], valid0 = !1, _errs2 = errors;
  if (isJsonObject(data)) {
    if (data.OfficeUsername === void 0) {
      errors = addError(vErrors ??= [], instancePath, "required", { missingProperty: "OfficeUsername" });
    }
    if (data.OfficePassword === void 0) {
      errors = addError(vErrors ??= [], instancePath, "required", { missingProperty: "OfficePassword" });
    }
    if (data.OnPremisesUsername === void 0) {
      errors = addError(vErrors ??= [], instancePath, "required", { missingProperty: "OnPremisesUsername" });
    }
    if (data.OnPremisesPassword === void 0) {
      errors = addError(vErrors ??= [], instancePath, "required", { missingProperty: "OnPremisesPassword" });
    }
  }
  var _valid0 = _errs2 === errors;
  if (_valid0 ? valid0 = !0 : (alternatives0.push(vErrors.splice(_errs1)), errors = _errs1), !valid0) {
    let _errs3 = errors;
    if (isJsonObject(data)) {
      if (data.OfficeUsername === void 0) {
        errors = addError(vErrors ??= [], instancePath, "required", { missingProperty: "OfficeUsername" });
      }
      if (data.OfficePassword === void 0) {
        errors = addError(vErrors ??= [], instancePath, "required", { missingProperty: "OfficePassword" });
      }
      if (data.OnPremisesUsername !== void 0) {
        errors = addError(vErrors ??= [], instancePath + "/OnPremisesUsername", "false schema", {});
      }
      if (data.OnPremisesPassword !== void 0) {
        errors = addError(vErrors ??= [], instancePath + "/OnPremisesPassword", "false schema", {});
      }
    }
    var _valid1 = _errs3 === errors;
    if (_valid1 ? valid0 = !0 : (alternatives0.push(vErrors.splice(_errs1)), errors = _errs1), !valid0) {
      let _errs4 = errors;
      if (isJsonObject(data)) {
        if (data.OnPremisesUsername === void 0) {
          errors = addError(vErrors ??= [], instancePath, "required", { missingProperty: "OnPremisesUsername" });
        }
        if (data.OnPremisesPassword === void 0) {
          errors = addError(vErrors ??= [], instancePath, "required", { missingProperty: "OnPremisesPassword" });
        }
        if (data.OfficeUsername !== void 0) {
          errors = addError(vErrors ??= [], instancePath + "/OfficeUsername", "false schema", {});
        }
        if (data.OfficePassword !== void 0) {
          errors = addError(vErrors ??= [], instancePath + "/OfficePassword", "false schema", {});
        }
      }
      var _valid2 = _errs4 === errors;
      _valid2 ? valid0 = !0 : (alternatives0.push(vErrors.splice(_errs1)), errors = _errs1);
    }
  }
  if (!valid0) {
    errors = addError(vErrors ??= [], instancePath, "anyOf", { alternatives: alternatives0 });
  }
  if (isJsonObject(data)) {
    if (data.OneDrives === void 0) {
      errors = addError(vErrors ??= [], instancePath, "required", { missingProperty: "OneDrives" });
    }
    if (data.DocumentVersion === void 0) {
      errors = addError(vErrors ??= [], instancePath, "required", { missingProperty: "DocumentVersion" });
    }
    if (data.DocumentAction === void 0) {
      errors = addError(vErrors ??= [], instancePath, "required", { missingProperty: "DocumentAction" });
    }
    if (data.OneDrives !== void 0) {
      let data4 = data.OneDrives;
      if (Array.isArray(data4)) {
        if (data4.length < 1) {
          errors = addError(vErrors ??= [], instancePath + "/OneDrives", "minItems", { limit: 1 });
        }
        let len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate62(data4[i0], instancePath + "/OneDrives/" + i0) || (errors = append(vErrors ??= [], validate62.errors));
      } else {
        errors = addError(vErrors ??= [], instancePath + "/OneDrives", "type", { type: "array" });
      }
    }
    if (data.DocumentVersion !== void 0 && (validate72(data.DocumentVersion, instancePath + "/DocumentVersion") || (errors = append(vErrors ??= [], validate72.errors))), data.DocumentAction !== void 0 && (validate74(data.DocumentAction, instancePath + "/DocumentAction") || (errors = append(vErrors ??= [], validate74.errors))), data.SkipUnresolved !== void 0 && typeof data.SkipUnresolved != "boolean") {
      errors = addError(vErrors ??= [], instancePath + "/SkipUnresolved", "type", { type: "boolean" });
    }
    if (data.OfficeUsername !== void 0) {
      let data9 = data.OfficeUsername;
      if (typeof data9 == "string") {
        if (data9.length < 1) {
          errors = addError(vErrors ??= [], instancePath + "/OfficeUsername", "minLength", { limit: 1 });
        }
      } else {
        errors = addError(vErrors ??= [], instancePath + "/OfficeUsername", "type", { type: "string" });
      }
    }
    if (data.OfficePassword !== void 0) {
      let data10 = data.OfficePassword;
      if (typeof data10 == "string") {
        if (data10.length < 1) {
          errors = addError(vErrors ??= [], instancePath + "/OfficePassword", "minLength", { limit: 1 });
        }
      } else {
        errors = addError(vErrors ??= [], instancePath + "/OfficePassword", "type", { type: "string" });
      }
    }
    if (data.OnPremisesUsername !== void 0) {
      let data11 = data.OnPremisesUsername;
      if (typeof data11 == "string") {
        if (data11.length < 1) {
          errors = addError(vErrors ??= [], instancePath + "/OnPremisesUsername", "minLength", { limit: 1 });
        }
      } else {
        errors = addError(vErrors ??= [], instancePath + "/OnPremisesUsername", "type", { type: "string" });
      }
    }
    if (data.OnPremisesPassword !== void 0) {
      let data12 = data.OnPremisesPassword;
      if (typeof data12 == "string") {
        if (data12.length < 1) {
          errors = addError(vErrors ??= [], instancePath + "/OnPremisesPassword", "minLength", { limit: 1 });
        }
      } else {
        errors = addError(vErrors ??= [], instancePath + "/OnPremisesPassword", "type", { type: "string" });
      }
    }
  } else {
    errors = addError(vErrors ??= [], instancePath, "type", { type: "object" });
  }
  return validate61.errors = vErrors, errors === 0;
}
function validate60(data, instancePath = "") {
  let vErrors = null, errors = 0;
  if (isJsonObject(data)) {
    if (data.restoreToOriginalLocation === void 0) {
      errors = addError(vErrors ??= [], instancePath, "required", { missingProperty: "restoreToOriginalLocation" });
    }
    data.restoreToOriginalLocation !== void 0 && (validate61(data.restoreToOriginalLocation, instancePath + "/restoreToOriginalLocation") || (errors = append(vErrors ??= [], validate61.errors)));
  } else {
    errors = addError(vErrors ??= [], instancePath, "type", { type: "object" });
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

/** Those of them that may be left out. */
export const optionalNames: readonly string[] = [
  "username",
  "password",
  "refresh_token",
  "showDeleted",
  "showAllVersions",
  "SkipUnresolved",
  "OfficeUsername",
  "OfficePassword",
  "OnPremisesUsername",
  "OnPremisesPassword"
]
