/* References to any value on a runtime that speaks Node-API 9, where only objects, functions and symbols can be
 * referenced. Linked in front of the runtime's own functions (-Wl,--wrap): any other value is put into element 0 of
 * a fresh object, and that object is referenced. */
#include <node_api.h>
#include <stdbool.h>
#include <stdlib.h>

typedef struct {
  napi_ref inner;
  bool boxed;
} reference;

napi_status __real_napi_create_reference(napi_env, napi_value, uint32_t, napi_ref *);
napi_status __real_napi_get_reference_value(napi_env, napi_ref, napi_value *);
napi_status __real_napi_delete_reference(napi_env, napi_ref);
napi_status __real_napi_reference_ref(napi_env, napi_ref, uint32_t *);
napi_status __real_napi_reference_unref(napi_env, napi_ref, uint32_t *);
napi_status __real_napi_wrap(napi_env, napi_value, void *, napi_finalize, void *, napi_ref *);

static napi_status wrapped(napi_env env, napi_ref inner, bool boxed, napi_ref *result) {
  reference *made = malloc(sizeof *made);
  if (made == NULL) {
    __real_napi_delete_reference(env, inner);
    return napi_generic_failure;
  }
  made->inner = inner;
  made->boxed = boxed;
  *result = (napi_ref)made;
  return napi_ok;
}

napi_status __wrap_napi_create_reference(napi_env env, napi_value value, uint32_t count, napi_ref *result) {
  napi_valuetype type;
  napi_status status = napi_typeof(env, value, &type);
  if (status != napi_ok) return status;
  bool boxed = type != napi_object && type != napi_function && type != napi_symbol && type != napi_external;
  if (boxed) {
    napi_value box;
    if ((status = napi_create_object(env, &box)) != napi_ok) return status;
    if ((status = napi_set_element(env, box, 0, value)) != napi_ok) return status;
    value = box;
  }
  napi_ref inner;
  if ((status = __real_napi_create_reference(env, value, count, &inner)) != napi_ok) return status;
  return wrapped(env, inner, boxed, result);
}

napi_status __wrap_napi_get_reference_value(napi_env env, napi_ref ref, napi_value *result) {
  reference *given = (reference *)ref;
  napi_status status = __real_napi_get_reference_value(env, given->inner, result);
  if (status != napi_ok || !given->boxed || *result == NULL) return status;
  return napi_get_element(env, *result, 0, result);
}

napi_status __wrap_napi_delete_reference(napi_env env, napi_ref ref) {
  reference *given = (reference *)ref;
  napi_status status = __real_napi_delete_reference(env, given->inner);
  free(given);
  return status;
}

napi_status __wrap_napi_reference_ref(napi_env env, napi_ref ref, uint32_t *count) {
  return __real_napi_reference_ref(env, ((reference *)ref)->inner, count);
}

napi_status __wrap_napi_reference_unref(napi_env env, napi_ref ref, uint32_t *count) {
  return __real_napi_reference_unref(env, ((reference *)ref)->inner, count);
}

/* The reference handed out here is later deleted through the function above, so it has to have the same shape. */
napi_status __wrap_napi_wrap(napi_env env, napi_value object, void *native, napi_finalize finalize, void *hint,
                             napi_ref *result) {
  if (result == NULL) return __real_napi_wrap(env, object, native, finalize, hint, NULL);
  napi_ref inner;
  napi_status status = __real_napi_wrap(env, object, native, finalize, hint, &inner);
  return status == napi_ok ? wrapped(env, inner, false, result) : status;
}
