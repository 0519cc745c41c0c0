// Classes of the data sets, by the name that the data give them; others are shown as they are.
export const classNames = {
  airplane: 'airplane',
  automobile: 'automobile',
  bird: 'bird',
  cat: 'cat',
  deer: 'deer',
  dog: 'dog',
  frog: 'frog',
  horse: 'horse',
  ship: 'ship',
  truck: 'truck',
};
