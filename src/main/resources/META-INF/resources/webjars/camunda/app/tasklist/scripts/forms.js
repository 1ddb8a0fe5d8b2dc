// The webapp shuts the button that completes a task while the form viewer has anything in its list of errors. The viewer (1.8.7)
// leaves an empty entry there for each field of a list that was checked and found right, so that a form with a list could not be
// completed any more once a value in it had been changed. Only what is shown as wrong is wrong.
const WRONG = '.fjs-form-field-error';

/** Asks the page itself, once the viewer has shown what it found. */
function believeWhatIsShown(form, container) {
  const tell = form.notifyFormValidated;
  form.notifyFormValidated = () => setTimeout(() => tell.call(form, container.querySelector(WRONG) !== null), 50);
}

window.angular.module('cam.tasklist.form').config(['$provide', $provide => {
  $provide.decorator('camTasklistFormCamundaDirective', ['$delegate', $delegate => {
    const [directive] = $delegate;
    const link = directive.link;
    directive.compile = () => (scope, element, attributes, form) => {
      believeWhatIsShown(form, element[0]);
      link(scope, element, attributes, form);
    };
    return $delegate;
  }]);
}]);
