// Brings chosen files at once, one after another, showing how far each is. Without this script the buttons of the form do.
'use strict';

const form = document.getElementById('idea');
if (form) {
  const headers = { 'X-By-Script': '1', 'X-CSRF-TOKEN': form.querySelector('[name="_csrf"]').value };

  const show = (html) => {
    const part = document.createElement('template');
    part.innerHTML = html;
    const files = part.content.querySelector('#files');
    if (files) {
      document.getElementById('files').replaceWith(files);
      begin();
    }
    return Boolean(files);
  };
  const refuse = (message) => {
    const place = document.getElementById('files');
    const line = place.querySelector('#files-error') ?? place.querySelector('label').insertAdjacentElement('beforebegin', document.createElement('p'));
    line.id = 'files-error';
    line.className = 'wrong';
    line.setAttribute('role', 'alert');
    line.textContent = message;
  };
  const upload = (file) => new Promise((done) => {
    const place = document.querySelector('#files .uploading');
    const bar = place.querySelector('progress');
    place.hidden = false;
    place.querySelector('span').textContent = file.name;
    const body = new FormData();
    body.append('file', file);
    const request = new XMLHttpRequest();
    request.upload.addEventListener('progress', (event) => {
      bar.value = event.lengthComputable ? Math.round(100 * event.loaded / event.total) : 0;
    });
    request.addEventListener('loadend', () => {
      if (!show(request.responseText)) {
        document.querySelector('#files .uploading').hidden = true;
        refuse(form.dataset.offline);
      }
      done();
    });
    request.open('POST', form.dataset.files);
    Object.entries(headers).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.send(body);
  });
  const bring = async (chosen) => {
    const refused = [];
    for (const file of chosen) {
      if (file.size > Number(form.dataset.largest)) {
        refused.push(form.dataset.tooLarge.replace('{name}', file.name));
      } else {
        await upload(file);
        const wrong = document.getElementById('files-error');
        refused.push(...(wrong ? [wrong.textContent] : []));
      }
    }
    if (refused.length > 0) {
      refuse(refused.join(' '));
    }
  };
  const begin = () => {
    const field = document.getElementById('file');
    field.addEventListener('change', () => form.kept.run(() => bring([...field.files]))
      .then(() => { document.getElementById('file').value = ''; }));
    document.querySelectorAll('#files .without-script').forEach((button) => button.remove());
  };
  begin();
}
