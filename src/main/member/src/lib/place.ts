import type { Schemas } from '@client/types'
import gcoord from 'gcoord'

let KIND: 'wgs84' | 'gcj02' = 'gcj02'
// #ifdef H5
// A browser knows the satellites' coordinates alone.
KIND = 'wgs84'
// #endif

/** Where the phone is, as the header `Near` says it (GCJ-02); `null` when its owner would rather not tell. */
export function near(): Promise<string | null> {
  return new Promise((resolve) =>
    uni.getLocation({
      type: KIND,
      success: (place) => {
        let [longitude, latitude] = [place.longitude, place.latitude]
        // #ifdef H5
        ;[longitude, latitude] = gcoord.transform([longitude, latitude], gcoord.WGS84, gcoord.GCJ02) as [number, number]
        // #endif
        resolve(`${latitude.toFixed(4)},${longitude.toFixed(4)}`)
      },
      fail: () => resolve(null),
    }),
  )
}

/** Shows the way to a place: WeChat's own map, in a browser the map application of the phone. */
export function showWay(place: Schemas['Location']): void {
  // #ifdef H5
  const to = [place.longitude, place.latitude, place.name].map((part) => encodeURIComponent(part)).join(',')
  window.location.href = `https://uri.amap.com/navigation?to=${to}&mode=walk&coordinate=gaode`
  // #endif
  // #ifndef H5
  uni.openLocation({
    latitude: place.latitude,
    longitude: place.longitude,
    name: place.name,
    address: place.address ?? '',
  })
  // #endif
}
