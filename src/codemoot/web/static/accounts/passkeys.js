// Each [data-passkey] button starts the browser's own dialogue for passkeys. What the server said stands in
// #js_data, and the answer goes into the form's hidden field. Without this script a code does the same.
const ways = { add: 'addForm', confirm: 'authenticateForm' }

for (const button of document.querySelectorAll('[data-passkey]')) {
  button.hidden = !window.PublicKeyCredential
  window.allauth.webauthn.forms[ways[button.dataset.passkey]]({
    ids: {
      [button.dataset.passkey === 'add' ? 'add' : 'authenticate']: button.id,
      credential: button.dataset.credential,
      data: 'js_data'
    }
  })
}

for (const words of document.querySelectorAll('[data-without-passkeys]')) {
  words.hidden = Boolean(window.PublicKeyCredential)
}

document.addEventListener('allauth.error', (event) => {
  event.preventDefault()
  document.querySelector('[data-passkey-failed]').hidden = false
})
