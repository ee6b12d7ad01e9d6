/*
 * Stands in for MicrosoftAjax.js, which office.js fetches from a third server unless `Sys` and `Type` are there. Only what
 * the library's Outlook parts touch, written from its calls; Microsoft's file is not on npm.
 */
(function () {
  "use strict";

  window.Type = Function;
  Type.registerNamespace = function (name) {
    name.split(".").reduce(function (parent, part) {
      return (parent[part] = parent[part] || {});
    }, window);
  };
  Function.prototype.registerClass = function () {
    return this;
  };
  // null is the original's word for "no fault found".
  Function._validateParams = function () {
    return null;
  };
  Function._validateParameter = function () {
    return null;
  };

  function StringBuilder(first) {
    this.pieces = first === undefined ? [] : [String(first)];
  }
  StringBuilder.prototype.append = function (piece) {
    this.pieces.push(String(piece));
    return this;
  };
  StringBuilder.prototype.toString = function () {
    return this.pieces.join("");
  };

  window.Sys = {
    StringBuilder: StringBuilder,
    Debug: { trace: function () {} },
    Browser: { agent: {}, InternetExplorer: {} },
    Serialization: {
      JavaScriptSerializer: { serialize: JSON.stringify, deserialize: JSON.parse },
    },
  };

  function error(name) {
    return function (parameter, message) {
      const made = new Error((message || name) + (parameter ? " (" + parameter + ")" : ""));
      made.name = "Sys." + name;
      return made;
    };
  }
  Error.argument = error("ArgumentException");
  Error.parameterCount = error("ParameterCountException");

  String.format = function (pattern) {
    const values = arguments;
    return pattern.replace(/\{(\d+)\}/g, function (_, index) {
      return values[Number(index) + 1];
    });
  };
})();
