// Lets forms make and use security keys and passkeys. Part of Portcullis, Apache License 2.0.
(() => {
  "use strict";

  if (typeof window === "undefined") {
    return;
  }
  if (!window.PublicKeyCredential) {
    console.log("This browser knows no security keys and no passkeys.");
    return;
  }
  if (window.__oryWebAuthnInitialized) {
    return;
  }

  const ASSERTION = ["authenticatorData", "clientDataJSON", "signature", "userHandle"];
  const ATTESTATION = ["attestationObject", "clientDataJSON"];

  const named = name => `[name="${name}"]`;

  const find = selector => {
    const found = document.querySelector(selector);
    if (!found) {
      throw new Error(`The page has no ${selector}.`);
    }
    return found;
  };

  const bytes = text => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), c => c.charCodeAt(0));

  const text = buffer =>
    btoa(Array.from(new Uint8Array(buffer || 0), byte => String.fromCharCode(byte)).join(""))
      .replace(/\+/g, "-")
      .replace(/\//g, "_")
      .replace(/=+$/, "");

  const key = told => ({...told, id: bytes(told.id)});

  // What came as text and the browser wants as bytes. The options stay as they are: they may be used once more.
  const options = told => {
    const publicKey = {...told, challenge: bytes(told.challenge)};
    if (told.user && told.user.id) {
      publicKey.user = key(told.user);
    }
    for (const list of ["allowCredentials", "excludeCredentials"]) {
      if (told[list]) {
        publicKey[list] = told[list].map(key);
      }
    }
    return publicKey;
  };

  // Sent without a button: which field is filled tells the server what happened. A field may be called "submit".
  const send = (credential, fields, result, beside) => {
    const response = {};
    for (const field of fields) {
      response[field] = text(credential.response[field]);
    }
    result.value = JSON.stringify({id: credential.id, rawId: text(credential.rawId), type: credential.type, response});
    HTMLFormElement.prototype.submit.call(beside.closest("form"));
  };

  // Who waits for the browser's own offer asked for nothing: that nobody took it up is no fault of the page.
  const unanswered = error => error instanceof DOMException && ["NotAllowedError", "AbortError"].includes(error.name);

  const endWaiting = () => {
    const waiting = window.abortPasskeyConditionalUI;
    window.abortPasskeyConditionalUI = undefined;
    if (waiting) {
      waiting.abort();
    }
  };

  const webAuthn = (action, fields, field) =>
    async (given, resultSelector = named(field), triggerSelector = named(`${field}_trigger`)) => {
      try {
        const trigger = find(triggerSelector);
        const result = find(resultSelector);
        const asked = given || JSON.parse(trigger.value);
        const request = {...asked, publicKey: options(asked.publicKey)};
        send(await navigator.credentials[action](request), fields, result, trigger);
      } catch (error) {
        alert(error);
      }
    };

  const passkey = async request => {
    const result = find(named("passkey_login"));
    const publicKey = options(JSON.parse(find(named("passkey_challenge")).value).publicKey);
    endWaiting();
    send(await navigator.credentials.get({...request(), publicKey}), ASSERTION, result, result);
  };

  const oryPasskeyLoginAutocompleteInit = async () => {
    try {
      find(named("identifier"));
      const canWait = PublicKeyCredential.isConditionalMediationAvailable;
      if (!canWait || window.Cypress || !(await canWait.call(PublicKeyCredential))) {
        return;
      }
      await passkey(() => {
        window.abortPasskeyConditionalUI = new AbortController();
        return {mediation: "conditional", signal: window.abortPasskeyConditionalUI.signal};
      });
    } catch (error) {
      if (unanswered(error)) {
        console.log("No passkey was chosen in the form.");
      } else {
        console.error(error);
      }
    }
  };

  const oryPasskeyLogin = async () => {
    try {
      await passkey(() => ({}));
    } catch (error) {
      const refused = error instanceof DOMException && error.name === "SecurityError";
      console.error(refused ? "This address may not use the passkeys of this site." : "No passkey was used.", error);
      await oryPasskeyLoginAutocompleteInit();
    }
  };

  const makePasskey = (field, prepare) => async () => {
    try {
      const data = find(named("passkey_create_data"));
      const result = find(named(field));
      const request = prepare(JSON.parse(data.value), result.closest("form"));
      send(await navigator.credentials.create(request), ATTESTATION, result, result);
    } catch (error) {
      console.error(error);
    }
  };

  // A new account has no name yet but those in the form: the first by the alphabet that is there.
  const withNameFrom = (data, form) => {
    const publicKey = options(data.credentialOptions.publicKey);
    const [name] = (data.displayNameFieldNames || [data.displayNameFieldName])
      .map(field => form.elements.namedItem(field))
      .filter(input => input && input.value.trim())
      .map(input => input.value)
      .sort();
    if (name) {
      publicKey.user = {...publicKey.user, name, displayName: name};
    }
    return {...data.credentialOptions, publicKey};
  };

  const functions = {
    oryWebAuthnLogin: webAuthn("get", ASSERTION, "webauthn_login"),
    oryWebAuthnRegistration: webAuthn("create", ATTESTATION, "webauthn_register"),
    oryPasskeyLogin,
    oryPasskeyLoginAutocompleteInit,
    oryPasskeyRegistration: makePasskey("passkey_register", withNameFrom),
    oryPasskeySettingsRegistration: makePasskey("passkey_settings_register", data => ({
      ...data,
      publicKey: options(data.publicKey),
    })),
  };
  for (const name of Object.keys(functions)) {
    window[name] = functions[name];
    window[`__${name}`] = functions[name];
  }
  window.__oryWebAuthnInitialized = true;
  window.dispatchEvent(new CustomEvent("oryWebAuthnInitialized"));
})();
