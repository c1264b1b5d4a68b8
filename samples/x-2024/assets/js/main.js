document.title='viewer';
